package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// A word of a text without quotes, as it is written and where.
record WordPlace(String image, SourceSpan span) {
  private static final String BLANKS = " \t\n\r\u3000";

  /// The words of a value, which blanks without a backslash part.
  static List<WordPlace> of(LuceneValue.Words words, String query) {
    List<WordPlace> places = new ArrayList<>();
    int start = words.span().start();
    int at = start;
    while (at <= words.span().end()) {
      boolean end = at == words.span().end() || BLANKS.indexOf(query.charAt(at)) >= 0;
      if (end && at > start) {
        places.add(new WordPlace(query.substring(start, at), new SourceSpan(start, at)));
      }
      at += !end && query.charAt(at) == '\\' ? 2 : 1;
      start = end ? at : start;
    }
    return places;
  }
}
