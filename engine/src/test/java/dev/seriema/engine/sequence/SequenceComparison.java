package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.JoinedEvent;
import dev.seriema.testkit.sequence.ReferenceSequences;
import dev.seriema.testkit.sequence.SequenceCase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One query and its events, put to the operator and to the reference.
final class SequenceComparison {
  private final SequenceQuery query;
  private final List<JoinedMatch> found = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> expected;
  private final SequenceOperator operator;
  private final Hit hit;

  /// No match from now on names an event before this one.
  private long needed = 1;

  /// @param seed decides when time is told to pass and who reads the keys
  SequenceComparison(SequenceCase one, long seed) {
    this(one, seed, SequenceLimits.DEFAULT);
  }

  SequenceComparison(SequenceCase one, long seed, SequenceLimits limits) {
    query = one.query();
    operator = new SequenceOperator(query, limits, this::take);
    hit = Hit.of(query);
    List<JoinedEvent> events = one.joined();
    expected =
        ReferenceSequences.matches(query, events).stream()
            .map(match -> match + " " + match.key())
            .toList();
    Chance chance = new Chance(seed);
    boolean scanned = chance.oneIn(20);
    for (int i = 0; i < events.size(); i++) {
      if (chance.oneIn(4)) {
        operator.advance(events.get(i).time() - chance.below(2));
      }
      hit.begin(events.get(i).number(), events.get(i).time());
      if (scanned) {
        scan(events.get(i), one.events().get(i).document());
      } else {
        give(events.get(i));
      }
      operator.take(hit);
      needed = operator.oldestReference().orElse(hit.reference() + 1);
      if (operator.open() > limits.open()) {
        faults.add("%d are open".formatted(operator.open()));
      }
    }
    operator.finish();
    if (operator.open() > 0) {
      faults.add("%d are left".formatted(operator.open()));
    }
  }

  boolean isRight() {
    return faults.isEmpty() && dropped().isNothing() && expected.equals(found());
  }

  /// Whether nothing is wrong but that matches are missing, and these only where it was counted.
  boolean isRightButForBounds() {
    return dropped().isNothing()
        ? isRight()
        : faults.isEmpty() && (dropped().absences() > 0 || expected.containsAll(found()));
  }

  Dropped dropped() {
    return operator.dropped();
  }

  int matches() {
    return expected.size();
  }

  private List<String> found() {
    return found.stream()
        .sorted(JoinedMatch.BY_LAST_EVENT)
        .map(match -> match + " " + match.key())
        .toList();
  }

  private void take(JoinedMatch match) {
    if (match.first() < needed) {
      faults.add("event %d was said not to be needed".formatted(match.first()));
    }
    found.add(match);
  }

  private void give(JoinedEvent event) {
    Map<List<Value>, BitSet> served = new LinkedHashMap<>();
    for (int stage = 0; stage < event.keys().size(); stage++) {
      for (List<Value> key : event.keys().get(stage)) {
        served.computeIfAbsent(key, _ -> new BitSet()).set(stage);
      }
    }
    served.forEach(hit::join);
  }

  private void scan(JoinedEvent joined, byte[] document) {
    EventLayout layout = EventLayout.of(KeyReader.fields(query).stream().map(Field::path).toList());
    Event event = new Event(layout);
    assertThat(
            new EventScanner(layout, ScanLimits.DEFAULT).scan(document, 0, document.length, event))
        .isNull();
    for (int stage = 0; stage < joined.keys().size(); stage++) {
      if (!joined.keys().get(stage).isEmpty()) {
        hit.satisfies(stage);
      }
    }
    KeyReader.of(query, layout, 1_000).read(event, hit);
  }

  @Override
  public String toString() {
    return "the definition says %s, found were %s; %s".formatted(expected, found(), faults);
  }
}
