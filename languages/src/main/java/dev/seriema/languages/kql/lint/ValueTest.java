package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralText;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import java.util.List;
import java.util.Optional;

/// A place of a query that looks for a value.
///
/// @param query the text of the whole query
/// @param field the name before it; empty for one that is looked for in many fields
/// @param type of the field; unknown where no table has it, and of none and of several
/// @param listed whether it stands in brackets behind its field
record ValueTest(
    String query, Optional<KqlLiteral> field, FieldType type, KqlLiteral value, boolean listed) {

  /// What stands in the query.
  String written() {
    return query.substring(value.span().start(), value.span().end());
  }

  boolean isOnText() {
    return type.family() == Family.TEXT;
  }

  /// Whether the whole value of the field is compared, as a text.
  boolean isOnKeyword() {
    return type.family() == Family.KEYWORD || type.family() == Family.UNKNOWN;
  }

  /// Whether a table says that the field holds keywords.
  boolean isListedKeyword() {
    return type.family() == Family.KEYWORD && type != FieldType.FLATTENED;
  }

  List<LiteralText.Escape> escapes() {
    return LiteralText.at(query, value.span().start()).escapes();
  }
}
