package dev.seriema.engine.plan;

import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Moves negations to the tests by De Morgan's laws, joins nested groups, and drops repeated and
/// constant terms.
final class NegationsInward {
  private NegationsInward() {}

  static Normal rewrite(Condition condition) {
    return rewrite(condition, true);
  }

  /// @param wanted whether the condition has to hold or has to fail
  private static Normal rewrite(Condition condition, boolean wanted) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> new Normal.Always(holds == wanted);
      case Condition.Not(Condition operand, _) -> rewrite(operand, !wanted);
      case Condition.AllOf(List<Condition> terms, _) -> group(terms, wanted, wanted);
      case Condition.AnyOf(List<Condition> terms, _) -> group(terms, wanted, !wanted);
      case Condition.Test(var field, var predicate, _) ->
          new Normal.Literal(new Atom.FieldTest(field, predicate), wanted);
      case Condition.Compare(var left, var comparison, var right, _) ->
          new Normal.Literal(new Atom.ComputedComparison(left, comparison, right), wanted);
      case Condition.Satisfies(var expression, var predicate, _) ->
          new Normal.Literal(new Atom.ComputedTest(expression, predicate), wanted);
      case Condition.Holds(var expression, _) ->
          new Normal.Literal(new Atom.ComputedTruth(expression), wanted);
      case Condition.IsMissing(var expression, _) ->
          new Normal.Literal(new Atom.ComputedAbsence(expression), wanted);
      case Condition.Nested(var path, var inner, _) ->
          new Normal.Literal(new Atom.NestedTest(path, inner), wanted);
      case Condition.SomeField(var questions, _) ->
          new Normal.Literal(new Atom.SomeFieldTest(questions), wanted);
    };
  }

  private static Normal group(List<Condition> conditions, boolean wanted, boolean all) {
    Set<Normal> terms = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      for (Normal term : flattened(rewrite(condition, wanted), all)) {
        if (term instanceof Normal.Always(boolean holds)) {
          if (holds != all) {
            return term;
          }
        } else {
          terms.add(term);
        }
      }
    }
    return switch (terms.size()) {
      case 0 -> new Normal.Always(all);
      case 1 -> terms.iterator().next();
      default ->
          all ? new Normal.AllOf(new ArrayList<>(terms)) : new Normal.AnyOf(new ArrayList<>(terms));
    };
  }

  private static List<Normal> flattened(Normal term, boolean all) {
    return switch (term) {
      case Normal.AllOf(List<Normal> terms) -> all ? terms : List.of(term);
      case Normal.AnyOf(List<Normal> terms) -> all ? List.of(term) : terms;
      case Normal.Literal _, Normal.Always _ -> List.of(term);
    };
  }
}
