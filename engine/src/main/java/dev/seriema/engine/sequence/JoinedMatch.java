package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.value.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Events that make up a sequence or a sample, one for each stage that is present.
public final class JoinedMatch {
  /// In place of an event that a match needs to be absent.
  public static final long ABSENT = -1;

  /// By the last event, ties by the first: the order of a query's sequences. References ascend as
  /// events do. What agrees in both differs in its key and goes by that.
  public static final Comparator<JoinedMatch> BY_LAST_EVENT =
      Comparator.comparingLong(JoinedMatch::last)
          .thenComparingLong(JoinedMatch::first)
          .thenComparing(JoinedMatch::key, KeyOrder.ASCENDING);

  private final long[] references;
  private final List<Value> key;

  /// @param references by stage, [#ABSENT] for an absent one; not copied
  JoinedMatch(long[] references, List<Value> key) {
    this.references = references;
    this.key = List.copyOf(key);
  }

  /// How many stages there are, present and absent.
  public int stages() {
    return references.length;
  }

  /// The event of a stage, or [#ABSENT].
  public long reference(int stage) {
    return references[stage];
  }

  /// The events that are present, in the order of their stages.
  public LongStream events() {
    return Arrays.stream(references).filter(reference -> reference != ABSENT);
  }

  /// The earliest event.
  public long first() {
    return events().min().orElseThrow();
  }

  /// The latest event.
  public long last() {
    return events().max().orElseThrow();
  }

  /// The values that the events share; missing for an optional one that all of them lack.
  public List<Value> key() {
    return key;
  }

  /// Such as `4 -> - -> 7`.
  @Override
  public String toString() {
    return Arrays.stream(references)
        .mapToObj(reference -> reference == ABSENT ? "-" : Long.toString(reference))
        .collect(Collectors.joining(" -> "));
  }
}
