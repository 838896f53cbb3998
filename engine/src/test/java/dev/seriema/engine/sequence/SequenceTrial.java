package dev.seriema.engine.sequence;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A sequence over events that are letters: a stage `A` takes the events that have the letter. The
/// first event is number 1, and times are seconds.
final class SequenceTrial {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final long SECOND = 1_000_000_000L;

  private final List<String> stages;
  private final SequenceOperator operator;
  private final Hit hit;
  private final List<String> matches = new ArrayList<>();
  private final List<List<Value>> keys = new ArrayList<>();
  private final List<Long> numbered = new ArrayList<>();
  private long events;

  private SequenceTrial(
      String stages, String until, Optional<Duration> maxspan, SequenceLimits limits) {
    this.stages = new ArrayList<>(List.of(stages.split(" ", -1)));
    SequenceQuery query =
        new SequenceQuery(
            this.stages.stream().map(stage -> stage(stage.startsWith("!"))).toList(),
            until.isEmpty() ? Optional.empty() : Optional.of(stage(false)),
            maxspan,
            List.of());
    this.stages.replaceAll(stage -> stage.replace("!", ""));
    this.stages.add(until);
    hit = Hit.of(query);
    operator =
        new SequenceOperator(
            query,
            limits,
            match -> {
              matches.add(match.toString());
              keys.add(match.key());
            });
  }

  static SequenceTrial of(String stages) {
    return new SequenceTrial(stages, "", Optional.empty(), SequenceLimits.DEFAULT);
  }

  static SequenceTrial until(String until, String stages) {
    return new SequenceTrial(stages, until, Optional.empty(), SequenceLimits.DEFAULT);
  }

  static SequenceTrial within(int seconds, String stages) {
    return within(seconds, stages, SequenceLimits.DEFAULT);
  }

  static SequenceTrial within(int seconds, String stages, SequenceLimits limits) {
    return new SequenceTrial(stages, "", Optional.of(Duration.ofSeconds(seconds)), limits);
  }

  static SequenceTrial within(int seconds, String until, String stages) {
    return new SequenceTrial(
        stages, until, Optional.of(Duration.ofSeconds(seconds)), SequenceLimits.DEFAULT);
  }

  /// Takes events of no key, a second apart: each word has the letters of one.
  SequenceTrial events(String words) {
    for (String letters : words.split(" ", -1)) {
      event(events + 1, letters);
    }
    return this;
  }

  /// @param letters the stages that the event satisfies
  SequenceTrial event(long second, String letters, String... key) {
    return event(second, letters, Arrays.stream(key).map(Value::of).toList());
  }

  SequenceTrial event(long second, String letters, List<Value> key) {
    long number = ++events;
    hit.takeUp(
        () -> {
          numbered.add(number);
          return number;
        },
        second * SECOND,
        ByteBuffer.wrap(new byte[1]));
    BitSet served = new BitSet();
    for (int i = 0; i < stages.size(); i++) {
      served.set(i, !stages.get(i).isEmpty() && letters.contains(stages.get(i)));
    }
    hit.join(key, served);
    operator.take(hit);
    return this;
  }

  SequenceTrial advance(long second) {
    operator.advance(second * SECOND);
    return this;
  }

  SequenceOperator operator() {
    return operator;
  }

  List<String> matches() {
    return matches;
  }

  /// The events whose number was asked for.
  List<Long> numbered() {
    return numbered;
  }

  List<List<Value>> keys() {
    return keys;
  }

  private static Stage stage(boolean absent) {
    return new Stage(new Condition.Always(true, NOWHERE), absent, List.of(), NOWHERE);
  }
}
