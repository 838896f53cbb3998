package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Parser;
import dev.seriema.model.diagnostic.Parsed;

/// The front door: from the text of a query string to its tree and its typed condition.
///
/// Meaning: docs/languages/lucene.md.
public final class Lucene {
  private Lucene() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return a tree without clauses where nothing is written; Kibana takes it for every event
  public static Parsed<ClauseList> parse(String query) {
    return Parser.parse(query);
  }
}
