package dev.seriema.languages.lucene.syntax;

/// The sign before a clause.
public enum Modifier {
  NONE,
  /// `+`
  REQUIRED,
  /// `-`, `!` or `NOT`
  PROHIBITED
}
