package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlQuery;

/// Compares trees by what they say.
final class Trees {
  private Trees() {}

  /// The tree as text, wherever its parts were written.
  static String withoutSpans(EqlQuery query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
