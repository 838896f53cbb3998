package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// What stands behind `field:`. It means the same as if each value had the field before it.
public sealed interface KqlValues {
  SourceSpan span();

  record One(KqlLiteral value, SourceSpan span) implements KqlValues {}

  /// Two terms or more, joined by one word.
  record Logical(Join join, List<KqlValues> terms, SourceSpan span) implements KqlValues {
    public Logical {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("two terms or more are joined, got " + terms.size());
      }
    }
  }

  record Not(KqlValues operand, SourceSpan span) implements KqlValues {}

  /// A place where a value was expected and could not be read; what is wrong has been reported.
  record Unreadable(SourceSpan span) implements KqlValues {}
}
