package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.DefaultOperator;
import dev.seriema.model.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a query is compiled against.
///
/// @param schema the fields there are, and their types
/// @param defaultFields where a value without a field is looked for: names, and patterns with `*`;
///   empty for all fields, and then a value that a field cannot have is no fault anywhere in the
///   query, but fits nothing
/// @param operator what clauses are that no word and no sign says anything about; under
///   [DefaultOperator#AND] all words of a text are needed too
/// @param now what `now` in a date means; where it is empty, such a date is refused
public record LuceneSettings(
    Schema schema, List<String> defaultFields, DefaultOperator operator, Optional<Instant> now) {
  public LuceneSettings {
    defaultFields = List.copyOf(defaultFields);
  }

  /// Settings under which clauses are optional by themselves.
  public LuceneSettings(Schema schema, List<String> defaultFields, Optional<Instant> now) {
    this(schema, defaultFields, DefaultOperator.OR, now);
  }

  /// Settings that look into all fields, without `now`.
  public LuceneSettings(Schema schema) {
    this(schema, List.of(), Optional.empty());
  }

  /// Whether a value that its field cannot have fits nothing, and the search does not fail.
  boolean isLenient() {
    return defaultFields.isEmpty();
  }
}
