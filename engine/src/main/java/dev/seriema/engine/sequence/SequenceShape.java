package dev.seriema.engine.sequence;

import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.util.ArrayList;
import java.util.List;

/// What is settled of a sequence query before the first event: which stages are present, and which
/// absent ones stand before, between and behind them.
final class SequenceShape {
  /// The longest span there is; what has it never ends by time.
  static final long UNLIMITED = Long.MAX_VALUE;

  private final int stages;
  private final int keyValues;
  private final int[] present;
  private final int[][] gaps;
  private final boolean until;
  private final long maxspan;

  private SequenceShape(
      int stages, int keyValues, int[] present, int[][] gaps, boolean until, long maxspan) {
    this.stages = stages;
    this.keyValues = keyValues;
    this.present = present;
    this.gaps = gaps;
    this.until = until;
    this.maxspan = maxspan;
  }

  static SequenceShape of(SequenceQuery query) {
    List<Integer> present = new ArrayList<>();
    List<List<Integer>> gaps = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < query.stages().size(); i++) {
      Stage stage = query.stages().get(i);
      if (stage.absent()) {
        gaps.getLast().add(i);
      } else {
        present.add(i);
        gaps.add(new ArrayList<>());
      }
    }
    return new SequenceShape(
        query.stages().size(),
        query.stages().getFirst().keys().size(),
        toArray(present),
        gaps.stream().map(SequenceShape::toArray).toArray(int[][]::new),
        query.until().isPresent(),
        query.maxspan().map(SequenceShape::nanos).orElse(UNLIMITED));
  }

  /// How many stages there are, present and absent.
  int stages() {
    return stages;
  }

  /// How many values a key has.
  int keyValues() {
    return keyValues;
  }

  /// How many stages are present.
  int length() {
    return present.length;
  }

  /// The stage that is the n-th present one, from 0.
  int present(int place) {
    return present[place];
  }

  /// The absent stages before the n-th present one; those behind the last for [#length].
  int[] absentBefore(int place) {
    return gaps[place];
  }

  boolean hasLeadingAbsence() {
    return gaps[0].length > 0;
  }

  boolean hasTrailingAbsence() {
    return gaps[present.length].length > 0;
  }

  /// Whether a hit serves as `until`.
  boolean isUntil(Hit hit, int key) {
    return until && hit.serves(key, stages);
  }

  /// Whether a hit serves one of the absent stages before the n-th present one.
  boolean isAbsentBefore(int place, Hit hit, int key) {
    for (int stage : gaps[place]) {
      if (hit.serves(key, stage)) {
        return true;
      }
    }
    return false;
  }

  boolean isPresent(int place, Hit hit, int key) {
    return hit.serves(key, present[place]);
  }

  /// In nanoseconds, or [#UNLIMITED].
  long maxspan() {
    return maxspan;
  }

  /// Whether a time lies further behind a start than the span reaches.
  boolean isPast(long start, long time) {
    long end = start + maxspan;
    boolean never = maxspan == UNLIMITED || end < start;
    return !never && end < time;
  }

  /// The first time that lies further behind a start than the span reaches; [Long#MAX_VALUE] where
  /// none does.
  long firstPast(long start) {
    long past = start + maxspan + 1;
    return maxspan == UNLIMITED || past < start ? Long.MAX_VALUE : past;
  }

  private static long nanos(java.time.Duration span) {
    try {
      return span.toNanos();
    } catch (ArithmeticException beyondCenturies) {
      return UNLIMITED;
    }
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
