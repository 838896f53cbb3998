package dev.seriema.languages.lucene.syntax;

/// The word between a clause and the one before it.
public enum Conjunction {
  NONE,
  AND,
  OR
}
