package dev.seriema.languages.search;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import java.util.Optional;

/// A field as a search server finds it by its name.
///
/// @param place where an event has the value
/// @param type [FieldType#UNKNOWN] where the event's own JSON type decides
/// @param letterCase folded where the index keeps the value in lower case
/// @param nested the nested field in whose objects it lies
/// @param listed whether a table knows it
public record SearchField(
    FieldPath name,
    FieldPath place,
    FieldType type,
    LetterCase letterCase,
    Optional<FieldPath> nested,
    boolean listed) {}
