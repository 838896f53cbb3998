package dev.seriema.languages.lucene.syntax;

/// What clauses are that neither a word nor a sign says anything about.
public enum DefaultOperator {
  /// Optional, as in every query string that Kibana writes.
  OR,
  /// Required, as a query object may ask for. `OR` then makes both its neighbours optional.
  AND
}
