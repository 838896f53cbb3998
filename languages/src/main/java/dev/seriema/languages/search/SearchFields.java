package dev.seriema.languages.search;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import java.util.Optional;

/// Finds fields by their names.
final class SearchFields {
  /// How the multi-fields are called that keep a keyword in lower case, in all packages that have
  /// one; tables do not tell it otherwise.
  private static final String LOWER_CASE = ".caseless";

  private final Schema schema;

  SearchFields(Schema schema) {
    this.schema = schema;
  }

  /// @return empty where there is no such field and none can turn up
  Optional<SearchField> field(FieldPath path) {
    return schema
        .field(path)
        .map(SearchFields::listed)
        .or(() -> above(path).map(above -> below(above, path)).orElseGet(() -> unlisted(path)));
  }

  static SearchField listed(FieldDefinition definition) {
    boolean lowerCase =
        definition.path().name().endsWith(LOWER_CASE)
            && !definition.place().equals(definition.path());
    return new SearchField(
        definition.path(),
        definition.place(),
        definition.type(),
        lowerCase ? LetterCase.FOLDED : LetterCase.EXACT,
        definition.nested(),
        true);
  }

  /// An object of which no table has a row of its own, but rows of its parts.
  static SearchField object(FieldPath path) {
    return unlisted(path, FieldType.OBJECT, Optional.empty(), true);
  }

  /// The nearest listed field above one that is not listed.
  private Optional<FieldDefinition> above(FieldPath path) {
    return path.ancestors().flatMap(above -> schema.field(above).stream()).findFirst();
  }

  /// In a flattened field all is text; in an object of which no table lists a part anything may be.
  private Optional<SearchField> below(FieldDefinition above, FieldPath path) {
    Optional<FieldPath> nested =
        above.type() == FieldType.NESTED ? Optional.of(above.path()) : above.nested();
    if (above.type() == FieldType.FLATTENED) {
      return Optional.of(unlisted(path, FieldType.FLATTENED, nested, true));
    }
    boolean mayBeAnything =
        (above.type() == FieldType.OBJECT || above.type() == FieldType.UNKNOWN)
            && !hasListedParts(above.path());
    return mayBeAnything
        ? Optional.of(unlisted(path, FieldType.UNKNOWN, nested, true))
        : unlisted(path).map(_ -> unlisted(path, FieldType.UNKNOWN, nested, false));
  }

  private Optional<SearchField> unlisted(FieldPath path) {
    return schema.isClosed()
        ? Optional.empty()
        : Optional.of(unlisted(path, FieldType.UNKNOWN, Optional.empty(), false));
  }

  private static SearchField unlisted(
      FieldPath path, FieldType type, Optional<FieldPath> nested, boolean listed) {
    return new SearchField(path, path, type, LetterCase.EXACT, nested, listed);
  }

  boolean hasListedParts(FieldPath path) {
    String parts = path.name() + '.';
    return schema.names().stream().anyMatch(listed -> listed.startsWith(parts));
  }
}
