package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// What is asked of one event: a category, `where`, a condition.
public record EventPart(Category category, EqlExpression condition, SourceSpan span) {
  /// What stands before `where`.
  public sealed interface Category {
    SourceSpan span();

    /// Every event, also one without a category.
    record Any(SourceSpan span) implements Category {}

    /// The events of one category; letter case counts.
    record Named(String name, SourceSpan span) implements Category {}
  }
}
