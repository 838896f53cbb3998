package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import java.util.List;

/// A condition as it is written. Brackets are not kept: the tree has their shape.
public sealed interface KqlExpression {
  SourceSpan span();

  /// Two terms or more, joined by one word.
  record Logical(Join join, List<KqlExpression> terms, SourceSpan span) implements KqlExpression {
    public Logical {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("two terms or more are joined, got " + terms.size());
      }
    }
  }

  record Not(KqlExpression operand, SourceSpan span) implements KqlExpression {}

  /// `path: { … }`: one object of a list fits the whole condition. Names in it go on from the path.
  record Nested(KqlLiteral path, KqlExpression operand, SourceSpan span) implements KqlExpression {}

  /// `field: value` and `field: (…)`.
  record Match(KqlLiteral field, KqlValues values, SourceSpan span) implements KqlExpression {}

  /// `field < value`.
  ///
  /// @param comparison one of the four that order
  record Range(KqlLiteral field, Comparison comparison, KqlLiteral bound, SourceSpan span)
      implements KqlExpression {
    public Range {
      if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
        throw new IllegalArgumentException(comparison + " does not order");
      }
    }
  }

  /// A value without a field, looked for in many.
  record FreeText(KqlLiteral value, SourceSpan span) implements KqlExpression {}

  /// A place where something was expected and could not be read; what is wrong has been reported.
  record Unreadable(SourceSpan span) implements KqlExpression {}
}
