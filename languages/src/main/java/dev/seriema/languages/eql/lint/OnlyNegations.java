package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Condition;

/// A query of negations: it holds for every event without the fields that it names.
///
/// A query that asks anywhere whether a field is missing has an author who knows.
final class OnlyNegations {
  private final LintedQuery query;

  private OnlyNegations(LintedQuery query) {
    this.query = query;
  }

  static void check(LintedQuery query, Findings findings) {
    EqlExpression condition = query.event().condition();
    if (!findings.has(EqlFault.CONSTANT_PART, condition.span())
        && !asksForNull(condition)
        && new OnlyNegations(query).holdsWithoutFields(condition, false)) {
      findings.add(
          Diagnostic.of(
                  EqlFault.ONLY_NEGATIONS,
                  condition.span(),
                  "the condition holds for events without the fields that it names")
              .withLabel("a negation holds where the field is missing"));
    }
  }

  private static boolean asksForNull(EqlExpression expression) {
    return expression instanceof EqlExpression.NullLiteral
        || Children.of(expression).stream().anyMatch(OnlyNegations::asksForNull);
  }

  private boolean holdsWithoutFields(EqlExpression part, boolean negated) {
    return switch (part) {
      case EqlExpression.Not(var operand, _) -> holdsWithoutFields(operand, !negated);
      case EqlExpression.Logical(var join, var terms, _) ->
          (join == Join.AND) != negated
              ? terms.stream().allMatch(term -> holdsWithoutFields(term, negated))
              : terms.stream().anyMatch(term -> holdsWithoutFields(term, negated));
      case EqlExpression leaf ->
          query
              .lowering()
              .lower(leaf, negated)
              .filter(lowered ->
                  lowered instanceof Condition.Not(var test, _) && test instanceof Condition.Test)
              .isPresent();
    };
  }
}
