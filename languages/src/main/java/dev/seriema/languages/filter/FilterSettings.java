package dev.seriema.languages.filter;

import dev.seriema.model.schema.Schema;
import java.time.Instant;
import java.util.Optional;

/// What filters are compiled against.
///
/// @param now what `now` means in a date; empty where it means nothing
/// @param queryStrings empty where query strings are not supported
public record FilterSettings(
    Schema schema, Optional<Instant> now, Optional<QueryStrings> queryStrings) {

  /// Without a moment for `now` and without query strings.
  public FilterSettings(Schema schema) {
    this(schema, Optional.empty(), Optional.empty());
  }
}
