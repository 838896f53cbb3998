package dev.seriema.engine.match;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Finds what cannot be evaluated in a condition, before it becomes part of a plan.
public final class Refusals {
  /// Longer regular expressions are not prepared; the longest in public rules has about 300.
  private static final int LONGEST_EXPRESSION = 2_000;

  /// Nor are those that need more states than this before they are made deterministic.
  private static final long MOST_STATES = 20_000;

  private static final int SHOWN = 60;

  private final List<Diagnostic> found = new ArrayList<>();

  private Refusals() {}

  /// @return empty for a condition that a plan takes; spans are those of the condition
  public static List<Diagnostic> of(Condition condition) {
    Refusals refusals = new Refusals();
    refusals.search(condition);
    return refusals.found;
  }

  private void search(Condition condition) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Test(_, var predicate, var span) -> search(predicate, span);
      case Condition.Satisfies(var expression, var predicate, var span) -> {
        search(expression);
        search(predicate, span);
      }
      case Condition.Nested(_, var inner, _) -> search(inner);
      case Condition.SomeField(var questions, var span) ->
          questions.predicates().forEach(predicate -> search(predicate, span));
      case Condition.Compare(var left, _, var right, _) -> {
        search(left);
        search(right);
      }
      case Condition.Holds(var expression, _) -> search(expression);
      case Condition.IsMissing(var expression, _) -> search(expression);
      case Condition.Not(var operand, _) -> search(operand);
      case Condition.AllOf(List<Condition> terms, _) -> terms.forEach(this::search);
      case Condition.AnyOf(List<Condition> terms, _) -> terms.forEach(this::search);
    }
  }

  private void search(Predicate predicate, SourceSpan span) {
    switch (predicate) {
      case Predicate.Regex(var expressions, var letterCase) ->
          expressions.forEach(expression -> build(expression, letterCase, span));
      case Predicate.SomeWord(var word) -> search(word, span);
      case Predicate.Exists _,
          Predicate.OneOf _,
          Predicate.Like _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ -> {}
    }
  }

  private void search(Expression expression) {
    switch (expression) {
      case Expression.Constant _, Expression.FieldValue _ -> {}
      case Expression.Call(_, List<Expression> arguments) -> arguments.forEach(this::search);
      case Expression.Truth(var condition) -> search(condition);
    }
  }

  private void build(String expression, LetterCase letterCase, SourceSpan span) {
    if (expression.length() > LONGEST_EXPRESSION || RegexSize.of(expression) > MOST_STATES) {
      found.add(expensive(expression, span));
      return;
    }
    try {
      RegexTest.of(expression, letterCase);
    } catch (TooComplexToDeterminizeException tooComplex) {
      found.add(expensive(expression, span));
    } catch (IllegalArgumentException malformed) {
      found.add(
          Diagnostic.of(
              MatchFault.MALFORMED_EXPRESSION,
              span,
              "`" + shown(expression) + "` is no regular expression: " + malformed.getMessage()));
    }
  }

  private static Diagnostic expensive(String expression, SourceSpan span) {
    return Diagnostic.of(
        MatchFault.EXPENSIVE_EXPRESSION,
        span,
        "the regular expression `" + shown(expression) + "` takes too much work to prepare");
  }

  private static String shown(String expression) {
    return expression.length() <= SHOWN ? expression : expression.substring(0, SHOWN) + "…";
  }
}
