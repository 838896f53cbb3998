package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.window.Bucket;
import dev.seriema.model.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Events that share the values of a group. Times are in milliseconds since 1970.
final class CountedGroup {
  private long count;
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private final Set<Key> different = new HashSet<>();

  /// A group of one event.
  CountedGroup(long time, List<Value> values) {
    add(time, values);
  }

  void add(long time, List<Value> values) {
    count++;
    oldest = Math.min(oldest, time);
    newest = Math.max(newest, time);
    values.forEach(value -> different.add(Key.of(List.of(value))));
  }

  /// Adds the group to those with what a rule asks, if it has that.
  ///
  /// @param moment of the execution
  void ifEnough(List<Value> values, Task.Count task, long moment, List<Bucket> enough) {
    boolean isDifferent =
        task.distinct().map(Task.Count.Distinct::least).orElse(0L) <= different.size();
    if (count >= task.least() && isDifferent) {
      enough.add(
          new Bucket(
              values,
              count,
              different.size(),
              TimeUnit.MILLISECONDS.toNanos(oldest),
              TimeUnit.MILLISECONDS.toNanos(newest),
              TimeUnit.MILLISECONDS.toNanos(moment)));
    }
  }
}
