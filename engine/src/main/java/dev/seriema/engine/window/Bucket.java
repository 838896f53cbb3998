package dev.seriema.engine.window;

import dev.seriema.model.value.Value;
import java.util.List;

/// A group that has what a count asks.
///
/// @param group the values that its events share
/// @param count of its events
/// @param distinct how many different values they have; 0 where that is not asked for
/// @param oldest when the first of them happened, in nanoseconds since 1970
/// @param newest when the last did
/// @param end of the stretch of time that was looked at
public record Bucket(
    List<Value> group, long count, long distinct, long oldest, long newest, long end) {
  public Bucket {
    group = List.copyOf(group);
  }
}
