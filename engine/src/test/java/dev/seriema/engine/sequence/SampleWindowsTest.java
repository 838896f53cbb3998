package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.JoinedEvent;
import dev.seriema.testkit.sequence.JoinedEvents;
import dev.seriema.testkit.sequence.ReferenceSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Samples in stretches of time are those that the definition, applied to every stretch there is,
/// finds among events of which none was told; however often the operator is told of the time, and
/// wherever it is written down and another goes on.
final class SampleWindowsTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final int CASES = 10_000;
  private static final long BEFORE_ALL = -40;

  @Test
  void stretches_have_the_samples_of_what_was_not_told() throws IOException {
    int samples = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Chance chance = new Chance(seed);
      Trial trial = Trial.of(chance);
      List<String> expected = trial.byDefinition();
      assertThat(trial.byOperator(chance))
          .as("seed %d, back %d, every %d, of %s", seed, trial.back, trial.every, trial.events)
          .isEqualTo(expected);
      samples += expected.size();
    }
    assertThat(samples).as("stages and events meet").isGreaterThan(CASES / 3);
  }

  @Test
  void a_bound_forgets_what_came_first_and_counts_it() throws IOException {
    SampleQuery query = query(2);
    List<String> found = new ArrayList<>();
    SampleWindows windows = windows(query, new SampleLimits(1, 2, 99, 9), found);
    Hit hit = Hit.of(query);
    for (int number = 1; number <= 3; number++) {
      take(windows, hit, event(number, number, List.of(number % 2)));
    }
    assertThat(windows.oldestReference()).hasValue(2);
    assertThat(windows.dropped()).isEqualTo(new Dropped(1, 0, 0, 0));
    windows.finish();
    assertThat(found).containsExactly("2 -> 3");
    assertThat(windows.references()).isEmpty();
  }

  @Test
  void an_event_that_finds_no_room_in_a_stretch_is_counted() throws IOException {
    SampleQuery query = query(2);
    List<String> found = new ArrayList<>();
    SampleWindows windows = windows(query, new SampleLimits(1, 2, 999, 9), found);
    Hit hit = Hit.of(query);
    take(windows, hit, event(1, 1, List.of(0, 1)));
    take(windows, hit, event(2, 2, List.of(0, 1)));
    windows.finish();
    assertThat(found).isEmpty();
    assertThat(windows.dropped()).isEqualTo(new Dropped(2, 0, 0, 0));
  }

  @Test
  void no_time_is_so_early_that_it_forgets_what_comes_later() throws IOException {
    SampleQuery query = query(2);
    List<String> found = new ArrayList<>();
    SampleWindows windows = windows(query, SampleLimits.DEFAULT, found);
    Hit hit = Hit.of(query);
    take(windows, hit, event(1, -2, List.of(0)));
    windows.advance(Long.MIN_VALUE);
    take(windows, hit, event(2, -1, List.of(1)));
    windows.finish();
    assertThat(found).containsExactly("1 -> 2");
  }

  /// A rule that looks at every hundredth moment as far back.
  private static SampleWindows windows(SampleQuery query, SampleLimits limits, List<String> found) {
    return new SampleWindows(query, limits, 100, 100, (sample, _) -> found.add("" + sample));
  }

  private record Trial(
      SampleQuery query, int samplesPerKey, long back, long every, List<JoinedEvent> events) {
    static Trial of(Chance chance) {
      int stages = 2 + chance.below(2);
      List<JoinedEvent> events = new ArrayList<>();
      long at = chance.below(10) - 20L;
      for (int i = chance.below(12); i > 0; i--) {
        at += chance.below(6);
        List<Integer> served = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
          if (chance.oneIn(2)) {
            served.add(stage);
          }
        }
        events.add(event(events.size() + 1L, at, served, stages, chance));
      }
      return new Trial(
          SampleWindowsTest.query(stages),
          1 + chance.below(2),
          1 + chance.below(12),
          1 + chance.below(8),
          events);
    }

    List<String> byDefinition() {
      List<String> found = new ArrayList<>();
      List<JoinedEvent> left = new ArrayList<>(events);
      long last = events.isEmpty() ? BEFORE_ALL : events.getLast().time();
      for (long end = BEFORE_ALL; end <= last + every; end++) {
        if (Math.floorMod(end, every) == 0) {
          long until = end;
          List<JoinedEvent> stretch =
              left.stream()
                  .filter(event -> event.time() < until && event.time() >= until - back)
                  .toList();
          if (stretch.stream().anyMatch(event -> event.time() >= until - every)) {
            List<JoinedEvents> told =
                ReferenceSamples.matches(query, stretch, samplesPerKey).stream()
                    .sorted(Comparator.comparing(JoinedEvents::key, KeyOrder.ASCENDING))
                    .toList();
            told.forEach(match -> found.add(shown(match, match.key(), until)));
            left.removeIf(event ->
                stretch.contains(event)
                    && told.stream()
                        .anyMatch(match ->
                            event.keys().stream().anyMatch(keys -> keys.contains(match.key()))));
          }
        }
      }
      return found;
    }

    List<String> byOperator(Chance chance) throws IOException {
      List<String> found = new ArrayList<>();
      SampleWindows windows = windows(found);
      Hit hit = Hit.of(query);
      for (JoinedEvent event : events) {
        if (chance.oneIn(3)) {
          windows.advance(event.time() - chance.below(3));
        }
        if (chance.oneIn(4)) {
          windows = goneOn(windows, event.time(), found);
        }
        SampleWindowsTest.take(windows, hit, event);
      }
      windows.finish();
      assertThat(windows.dropped().isNothing()).isTrue();
      return found;
    }

    private SampleWindows windows(List<String> found) {
      return new SampleWindows(
          query,
          SampleLimits.DEFAULT.withSamplesPerKey(samplesPerKey),
          back,
          every,
          (sample, end) -> found.add(shown(sample, sample.key(), end)));
    }

    private SampleWindows goneOn(SampleWindows former, long newest, List<String> found)
        throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      KeptNumbers numbers = KeptNumbers.of(former.references());
      former.write(numbers, new StateOutput(bytes));
      SampleWindows next = windows(found);
      next.read(
          KeptNumbers.of(former.references()),
          newest,
          new StateInput(new ByteArrayInputStream(bytes.toByteArray())));
      return next;
    }

    private static String shown(Object match, List<Value> key, long end) {
      return match + " " + key + " by " + end;
    }
  }

  private static void take(SampleWindows windows, Hit hit, JoinedEvent event) {
    hit.begin(event.number(), event.time());
    for (int stage = 0; stage < event.keys().size(); stage++) {
      BitSet served = new BitSet();
      served.set(stage);
      event.keys().get(stage).forEach(key -> hit.join(key, served));
    }
    if (hit.length() > 0) {
      ByteBuffer written = ByteBuffer.allocate(hit.length());
      hit.writeTo(written);
      windows.take(event::number, event.time(), written.flip());
    }
  }

  private static JoinedEvent event(long number, long at, List<Integer> served) {
    List<List<Value>> key = List.of(List.of(Value.of("a")));
    return new JoinedEvent(
        number,
        at,
        List.of(served.contains(0) ? key : List.of(), served.contains(1) ? key : List.of()));
  }

  private static JoinedEvent event(
      long number, long at, List<Integer> served, int stages, Chance chance) {
    List<List<List<Value>>> keys = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      List<Value> key = List.of(chance.of(List.of(Value.of("a"), Value.of("b"), Value.missing())));
      keys.add(served.contains(stage) ? List.of(key) : List.of());
    }
    return new JoinedEvent(number, at, keys);
  }

  private static SampleQuery query(int stages) {
    JoinKey key = new JoinKey(Optional.empty(), true);
    Condition any = new Condition.Always(true, NOWHERE);
    return new SampleQuery(
        Collections.nCopies(stages, new Stage(any, false, List.of(key), NOWHERE)), List.of());
  }
}
