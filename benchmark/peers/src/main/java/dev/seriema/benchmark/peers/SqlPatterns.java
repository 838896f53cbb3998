package dev.seriema.benchmark.peers;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;

/// Patterns in the ways SQL spells them.
final class SqlPatterns {
  private static final String ESCAPE = "!";

  private SqlPatterns() {}

  /// As `LIKE` takes it; `!` escapes, so that backslashes of paths stay as they are.
  static String like(Wildcard pattern) {
    return SqlConditions.text(escaped(pattern)) + " ESCAPE '" + ESCAPE + "'";
  }

  /// As `LIKE` takes it, without the quotes around it.
  static String escaped(Wildcard pattern) {
    StringBuilder text = new StringBuilder();
    for (Wildcard.Part part : pattern.parts()) {
      switch (part) {
        case Literal(var literal) -> text.append(literal.replaceAll("[%_!]", ESCAPE + "$0"));
        case Blank blank -> text.append(blank == Blank.ONE ? '_' : '%');
      }
    }
    return text.toString();
  }

  /// As SQLite's `GLOB` takes it, which tells upper from lower case.
  static String glob(Wildcard pattern) {
    StringBuilder text = new StringBuilder();
    for (Wildcard.Part part : pattern.parts()) {
      switch (part) {
        case Literal(var literal) -> text.append(literal.replaceAll("[*?\\[]", "[$0]"));
        case Blank blank -> text.append(blank == Blank.ONE ? '?' : '*');
      }
    }
    return SqlConditions.text(text.toString());
  }
}
