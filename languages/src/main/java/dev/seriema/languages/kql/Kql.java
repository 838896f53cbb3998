package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Parser;
import dev.seriema.model.diagnostic.Parsed;
import java.util.Optional;

/// The front door: from the text of a query to its tree.
///
/// Meaning: docs/languages/kql.md.
public final class Kql {
  private Kql() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return empty where the text is no KQL at all
  public static Parsed<Optional<KqlQuery>> parse(String query) {
    return Parser.parse(query);
  }
}
