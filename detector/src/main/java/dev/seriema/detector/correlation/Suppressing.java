package dev.seriema.detector.correlation;

import dev.seriema.model.expression.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a rule counts what it finds again, instead of telling it.
///
/// @param groupBy fields whose values make a group; empty where what is found is a group already
/// @param duration how long after the first of a group; empty for the interval in which it fell
/// @param interval of the rule, from 1970 on
/// @param groupsMissing whether what lacks a field is a group; otherwise all of that is told
/// @param eachValue whether each value of an array is a group of its own; otherwise the whole array
///   is one
public record Suppressing(
    List<Field> groupBy,
    Optional<Duration> duration,
    Duration interval,
    boolean groupsMissing,
    boolean eachValue) {
  /// How many groups one event belongs to at most.
  private static final int MOST_GROUPS = 1_000;

  public Suppressing {
    groupBy = List.copyOf(groupBy);
  }

  int mostGroups() {
    return MOST_GROUPS;
  }
}
