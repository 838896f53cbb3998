package dev.seriema.languages.lint;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What it takes for a condition to hold: negations are carried to the leaves, and neighbours that
/// ask the same field are one question.
sealed interface Needs {
  /// All of some; of none where nothing is needed.
  record All(List<Needs> terms) implements Needs {}

  /// One of some; of none where nothing helps.
  record Any(List<Needs> terms) implements Needs {}

  /// An answer of a field.
  record Asked(Fact.Question question) implements Needs {}

  /// A condition that holds, or that fails, which is not the same as not to hold.
  record Computed(Condition condition, boolean fails) implements Needs {}

  static Needs of(Condition condition) {
    return of(condition, false);
  }

  private static Needs of(Condition condition, boolean fails) {
    return switch (condition) {
      case Condition.Always(var holds, _) ->
          holds == fails ? new Any(List.of()) : new All(List.of());
      case Condition.Test(var field, var predicate, _) ->
          // Events may have several values in any field, whatever is usual.
          new Asked(new Fact.Question(field, List.of(predicate), fails, true));
      case Condition.Not(var operand, _) -> of(operand, !fails);
      case Condition.AllOf(var terms, _) -> joined(terms, fails, !fails);
      case Condition.AnyOf(var terms, _) -> joined(terms, fails, fails);
      case Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          new Computed(condition, fails);
    };
  }

  private static Needs joined(List<Condition> conditions, boolean fails, boolean all) {
    List<Needs> terms = new ArrayList<>();
    for (Condition condition : conditions) {
      Needs needs = of(condition, fails);
      if (all && needs instanceof All(var inner)) {
        terms.addAll(inner);
      } else if (!all && needs instanceof Any(var inner)) {
        terms.addAll(inner);
      } else {
        terms.add(needs);
      }
    }
    List<Needs> merged = merged(terms, all);
    return merged.size() == 1 ? merged.getFirst() : all ? new All(merged) : new Any(merged);
  }

  /// Of an `or`, questions to a field of which one has to be answered; of an `and`, those of which
  /// none may be.
  private static List<Needs> merged(List<Needs> terms, boolean all) {
    Map<Field, List<Predicate>> asked = new LinkedHashMap<>();
    List<Needs> merged = new ArrayList<>();
    for (Needs term : terms) {
      if (term instanceof Asked(var question) && question.negated() == all) {
        asked
            .computeIfAbsent(question.field(), _ -> new ArrayList<>())
            .addAll(question.predicates());
      } else {
        merged.add(term);
      }
    }
    asked.forEach((field, predicates) ->
        merged.add(new Asked(new Fact.Question(field, predicates, all, true))));
    return merged;
  }
}
