package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;

/// What makes a condition hold, or fail: atoms, joined by "all" and "one". A list of values that
/// one of has to be there is taken apart, so that each value is a way of its own.
sealed interface Goal {
  record One(Want want) implements Goal {}

  record All(List<Goal> parts) implements Goal {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// Two ways or more, one of which has to be taken. Two nodes are never equal, whatever their
  /// ways.
  final class Any implements Goal {
    private final List<Goal> ways;

    Any(List<Goal> ways) {
      this.ways = List.copyOf(ways);
    }

    List<Goal> ways() {
      return ways;
    }
  }

  /// No event can do it.
  record Never() implements Goal {}

  static Goal of(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Always(boolean always, _) ->
          always == holds ? new All(List.of()) : new Never();
      case Condition.Not(var operand, _) -> of(operand, !holds);
      case Condition.AllOf(var terms, _) -> joined(terms, holds, holds);
      case Condition.AnyOf(var terms, _) -> joined(terms, holds, !holds);
      case Condition.Test(var field, var predicate, var span) when holds ->
          any(
              alternatives(predicate).stream()
                  .<Goal>map(way -> new One(new Want(new Condition.Test(field, way, span), true)))
                  .toList());
      case Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          new One(new Want(condition, holds));
    };
  }

  private static Goal joined(List<Condition> terms, boolean holds, boolean all) {
    List<Goal> goals = terms.stream().map(term -> of(term, holds)).toList();
    if (all) {
      return goals.stream().anyMatch(Never.class::isInstance) ? new Never() : new All(goals);
    }
    return any(goals.stream().filter(goal -> !(goal instanceof Never)).toList());
  }

  private static Goal any(List<Goal> ways) {
    return switch (ways.size()) {
      case 0 -> new Never();
      case 1 -> ways.getFirst();
      default -> new Any(ways);
    };
  }

  private static List<Predicate> alternatives(Predicate predicate) {
    List<Predicate> ways = new ArrayList<>();
    switch (predicate) {
      case Predicate.OneOf(List<Value> values, var letterCase) ->
          values.forEach(value -> ways.add(new Predicate.OneOf(List.of(value), letterCase)));
      case Predicate.Like(List<Wildcard> patterns, var letterCase) ->
          patterns.forEach(pattern -> ways.add(new Predicate.Like(List.of(pattern), letterCase)));
      case Predicate.Regex(List<String> expressions, var letterCase) ->
          expressions.forEach(one -> ways.add(new Predicate.Regex(List.of(one), letterCase)));
      case Predicate.InNetwork(var blocks) ->
          blocks.forEach(block -> ways.add(new Predicate.InNetwork(List.of(block))));
      case Predicate.Exists _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          ways.add(predicate);
    }
    return ways;
  }
}
