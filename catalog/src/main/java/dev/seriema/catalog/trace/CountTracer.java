package dev.seriema.catalog.trace;

import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.correlation.ValuedEvent;
import dev.seriema.engine.key.Combinations;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what a threshold counts, and keeps for each group the window that had most.
final class CountTracer extends Tracer {
  /// Groups that one event is counted in.
  private static final int GROUPS = 100;

  private final Task.Count task;
  private final Map<List<Value>, List<One>> groups = new LinkedHashMap<>();

  CountTracer(Task.Count task) {
    this.task = task;
  }

  /// @param at in nanoseconds since 1970
  /// @param values whose different ones count
  private record One(long at, List<Value> values) {}

  @Override
  void take(Moment event, long at, ByteBuffer part) {
    ValuedEvent valued = ValuedEvent.of(part);
    int fields = task.groupBy().size();
    List<List<Value>> all = valued.values().byField();
    List<Value> counted = task.distinct().isPresent() ? all.getLast() : List.of();
    for (List<Value> group : Combinations.of(all.subList(0, fields), GROUPS).chosen()) {
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new One(at, counted));
    }
  }

  @Override
  Trace made() {
    List<Trace.Counted> counted =
        groups.entrySet().stream()
            .map(entry -> most(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong((Trace.Counted each) -> -each.count())
                    .thenComparingLong(each -> -each.distinct()))
            .toList();
    int shown = Math.min(SHOWN, counted.size());
    return new Trace.OfCounts(
        task.groupBy().stream().map(field -> field.path().name()).toList(),
        task.least(),
        task.distinct()
            .map(distinct -> new Trace.Distinct(distinct.field().path().name(), distinct.least())),
        task.stretches().lookBack(),
        counted.subList(0, shown),
        counted.size() - shown);
  }

  /// Of windows with equally many the first. One that ends as soon as it can behind its last event
  /// has as many as any other.
  private Trace.Counted most(List<Value> group, List<One> events) {
    long interval = task.stretches().interval().toNanos();
    long lookBack = task.stretches().lookBack().toNanos();
    return events.stream()
        .mapToLong(event -> next(event.at(), interval))
        .distinct()
        .mapToObj(end -> within(group, events, minus(end, lookBack), end))
        .max(
            Comparator.comparingLong(Trace.Counted::count)
                .thenComparingLong(Trace.Counted::distinct)
                .thenComparing(Trace.Counted::end, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /// The first multiple of the interval behind a moment, or the end of time.
  private static long next(long at, long interval) {
    long multiple = at - Math.floorMod(at, interval);
    return multiple > Long.MAX_VALUE - interval ? Long.MAX_VALUE : multiple + interval;
  }

  /// Not before the beginning of time.
  private static long minus(long end, long span) {
    return end < Long.MIN_VALUE + span ? Long.MIN_VALUE : end - span;
  }

  private static Trace.Counted within(List<Value> group, List<One> events, long from, long end) {
    long count = 0;
    Set<Value> distinct = new HashSet<>();
    for (One event : events) {
      if (event.at() >= from && event.at() < end) {
        count++;
        distinct.addAll(event.values());
      }
    }
    return new Trace.Counted(
        group, count, distinct.size(), Instant.ofEpochSecond(0, end), events.size());
  }
}
