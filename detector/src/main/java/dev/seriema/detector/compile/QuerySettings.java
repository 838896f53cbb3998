package dev.seriema.detector.compile;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.time.Instant;
import java.util.Optional;

/// What a query is compiled against, in whichever language it is.
///
/// @param schema the fields there are, and their types
/// @param categoryField the field that an EQL category is compared with
/// @param now what `now` in a date means; where it is empty, such a date is refused
/// @param lints whether what is sound and probably not meant is told, too
public record QuerySettings(
    Schema schema, FieldPath categoryField, Optional<Instant> now, boolean lints) {
  public static final FieldPath EVENT_CATEGORY = new FieldPath("event.category");
}
