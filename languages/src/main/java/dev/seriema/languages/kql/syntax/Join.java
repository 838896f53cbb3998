package dev.seriema.languages.kql.syntax;

import java.util.Locale;

/// How conditions or values are joined.
public enum Join {
  AND,
  OR;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
