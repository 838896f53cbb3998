package dev.seriema.model.expression;

import java.util.List;

/// A query that looks at one event at a time.
///
/// @param limits applied to the matches in order of time, one after the other
public record EventQuery(Condition condition, List<Limit> limits) {
  public EventQuery {
    limits = List.copyOf(limits);
  }

  /// Which matches stay, counted in order of time.
  public sealed interface Limit {
    int count();
  }

  /// The first ones.
  public record Head(int count) implements Limit {}

  /// The last ones.
  public record Tail(int count) implements Limit {}
}
