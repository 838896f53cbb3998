package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// A query of negations: it holds for every event without the fields that it names.
///
/// A query that asks anywhere whether a field has a value has an author who knows.
final class OnlyNegations {
  private OnlyNegations() {}

  static Optional<Diagnostic> of(KqlQuery query) {
    return query
        .condition()
        .filter(condition -> holdsWithoutFields(condition, false))
        .map(condition ->
            Diagnostic.of(
                    KqlFault.ONLY_NEGATIONS,
                    condition.span(),
                    "the condition holds for events without the fields that it names")
                .withLabel("a negation holds where the field is missing"));
  }

  private static boolean holdsWithoutFields(KqlExpression part, boolean negated) {
    return switch (part) {
      case KqlExpression.Not(var operand, _) -> holdsWithoutFields(operand, !negated);
      case KqlExpression.Logical(var join, var terms, _) ->
          joined(join, terms, negated, OnlyNegations::holdsWithoutFields);
      case KqlExpression.Match(_, var values, _) -> holdsWithoutValue(values, negated);
      case KqlExpression.Nested _, KqlExpression.Range _, KqlExpression.FreeText _ -> negated;
      case KqlExpression.Unreadable _ -> false;
    };
  }

  private static boolean holdsWithoutValue(KqlValues values, boolean negated) {
    return switch (values) {
      case KqlValues.Not(var operand, _) -> holdsWithoutValue(operand, !negated);
      case KqlValues.Logical(var join, var terms, _) ->
          joined(join, terms, negated, OnlyNegations::holdsWithoutValue);
      case KqlValues.One(var value, _) -> negated && !value.isStar();
      case KqlValues.Unreadable _ -> false;
    };
  }

  private static <T> boolean joined(
      Join join, List<T> terms, boolean negated, BiPredicate<T, Boolean> holds) {
    return (join == Join.AND) != negated
        ? terms.stream().allMatch(term -> holds.test(term, negated))
        : terms.stream().anyMatch(term -> holds.test(term, negated));
  }
}
