package dev.seriema.languages.eql;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;

/// What a query is compiled against.
///
/// @param schema the fields there are, and their types
/// @param categoryField the field that the word before `where` is compared with
public record EqlSettings(Schema schema, FieldPath categoryField) {
  private static final FieldPath EVENT_CATEGORY = new FieldPath("event.category");

  /// Settings with `event.category` as the field of the category.
  public EqlSettings(Schema schema) {
    this(schema, EVENT_CATEGORY);
  }
}
