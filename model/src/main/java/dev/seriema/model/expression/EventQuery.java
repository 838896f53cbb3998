package dev.seriema.model.expression;

import java.util.List;

/// A query that looks at one event at a time.
public record EventQuery(Condition condition, List<Limit> limits) implements Query {
  public EventQuery {
    limits = List.copyOf(limits);
  }

  @Override
  public List<Condition> conditions() {
    return List.of(condition);
  }
}
