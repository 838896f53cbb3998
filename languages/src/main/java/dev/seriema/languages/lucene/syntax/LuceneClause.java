package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// A value with all that is written around it.
///
/// @param conjunction how it is joined to the clause before
/// @param field in which its value is looked for; empty where the brackets around name it, or else
///   the fields that are searched by default
public record LuceneClause(
    Conjunction conjunction,
    Modifier modifier,
    Optional<FieldName> field,
    LuceneValue value,
    Optional<Boost> boost,
    SourceSpan span) {
  public LuceneClause {
    if (value instanceof LuceneValue.Words words
        && words.words().size() > 1
        && !isBare(conjunction, modifier, field, boost)) {
      throw new IllegalArgumentException("several words stand alone: " + words.words());
    }
  }

  /// Whether it is words and nothing else, which are joined with words beside them.
  boolean isBareWords() {
    return value instanceof LuceneValue.Words && isBare(conjunction, modifier, field, boost);
  }

  /// Whether it is a star and nothing else before it.
  boolean isBareStar() {
    return conjunction == Conjunction.NONE
        && modifier == Modifier.NONE
        && field.isEmpty()
        && value instanceof LuceneValue.AnyValue;
  }

  /// Whether it begins with every field, which may be written as a star or as a word.
  boolean asksEveryField() {
    return conjunction == Conjunction.NONE
        && modifier == Modifier.NONE
        && field.map(FieldName::isEvery).orElse(false);
  }

  private static boolean isBare(
      Conjunction conjunction,
      Modifier modifier,
      Optional<FieldName> field,
      Optional<Boost> boost) {
    return conjunction == Conjunction.NONE
        && modifier == Modifier.NONE
        && field.isEmpty()
        && boost.isEmpty();
  }
}
