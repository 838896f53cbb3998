package dev.seriema.languages.lucene.syntax;

/// What a clause is to the clauses beside it.
public enum Occur {
  /// An event fits only if the clause does.
  MUST,
  /// Where nothing is required, one of these fits; otherwise it changes nothing.
  SHOULD,
  /// An event fits only if the clause does not.
  MUST_NOT
}
