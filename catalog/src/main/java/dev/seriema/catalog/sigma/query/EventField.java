package dev.seriema.catalog.sigma.query;

import dev.seriema.model.schema.FieldType;

/// A field of our events.
///
/// @param known whether the tables of its indices have it; what is not known is taken as a keyword
/// @param list whether it holds several values
public record EventField(String path, FieldType.Family family, boolean known, boolean list) {
  /// Whether it is text cut into words, which only ES|QL compares as a whole.
  boolean isText() {
    return family == FieldType.Family.TEXT;
  }

  /// Whether its values are texts.
  boolean isTextOrKeyword() {
    return isText() || family == FieldType.Family.KEYWORD;
  }
}
