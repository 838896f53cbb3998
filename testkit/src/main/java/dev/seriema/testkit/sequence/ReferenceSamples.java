package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a sample query means: for each key, all ways to pick distinct events, and the first of
/// them.
public final class ReferenceSamples {
  private ReferenceSamples() {}

  /// @param events all there are, in order
  /// @param samplesPerKey how many ways of each key are wanted
  /// @return by key in ascending order; of one key those of the earliest events first
  public static List<JoinedEvents> matches(
      SampleQuery query, List<JoinedEvent> events, int samplesPerKey) {
    Set<List<Value>> keys = new LinkedHashSet<>();
    events.forEach(event -> event.keys().forEach(keys::addAll));
    return keys.stream()
        .sorted(ReferenceSamples::order)
        .flatMap(key ->
            ways(List.of(), query.stages().size(), events, key)
                .limit(samplesPerKey)
                .map(way -> new JoinedEvents(way.stream().map(Optional::of).toList(), key)))
        .toList();
  }

  /// Value by value, a missing one first.
  private static int order(List<Value> left, List<Value> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = order(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int order(Value left, Value right) {
    return left.isMissing() || right.isMissing()
        ? Boolean.compare(right.isMissing(), left.isMissing())
        : ReferenceEvaluator.order(left, right)
            .orElseThrow(() -> new IllegalArgumentException(left + " and " + right));
  }

  private static Stream<List<JoinedEvent>> ways(
      List<JoinedEvent> picked, int stages, List<JoinedEvent> events, List<Value> key) {
    if (picked.size() == stages) {
      return Stream.of(picked);
    }
    return events.stream()
        .filter(event -> event.serves(picked.size(), key) && !picked.contains(event))
        .flatMap(event -> {
          List<JoinedEvent> more = new ArrayList<>(picked);
          more.add(event);
          return ways(more, stages, events, key);
        });
  }
}
