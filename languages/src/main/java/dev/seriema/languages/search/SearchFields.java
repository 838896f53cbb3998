package dev.seriema.languages.search;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import java.util.Optional;
import java.util.Set;

/// Finds fields by their names.
final class SearchFields {
  /// How the multi-fields are called that keep a keyword in lower case, in all packages that have
  /// one; tables do not tell it otherwise.
  private static final String LOWER_CASE = ".caseless";

  /// What an index keeps of every event beside its fields.
  private static final Set<String> BESIDE_THE_EVENT = Set.of("_id", "_index");

  private final Schema schema;

  SearchFields(Schema schema) {
    this.schema = schema;
  }

  /// @return empty where there is no such field and none can turn up
  Optional<SearchField> field(FieldPath path) {
    if (BESIDE_THE_EVENT.contains(path.name())) {
      return Optional.of(bare(path, FieldType.KEYWORD, Optional.empty(), true));
    }
    return schema.field(path).map(SearchFields::listed).or(() -> unlisted(path));
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

  /// The nearest listed field above one that is not listed.
  private Optional<FieldDefinition> above(FieldPath path) {
    return path.ancestors().flatMap(above -> schema.field(above).stream()).findFirst();
  }

  /// What is above a field tells of it: in a flattened field all is text, in an object of which no
  /// table lists a part anything may be.
  private Optional<SearchField> unlisted(FieldPath path) {
    Optional<FieldDefinition> above = above(path);
    Optional<FieldPath> nested =
        above.flatMap(
            field -> field.type() == FieldType.NESTED ? Optional.of(field.path()) : field.nested());
    if (above.filter(field -> field.type() == FieldType.FLATTENED).isPresent()) {
      return Optional.of(bare(path, FieldType.FLATTENED, nested, true));
    }
    if (hasListedParts(path)) {
      return Optional.of(bare(path, FieldType.OBJECT, nested, true));
    }
    if (above.filter(this::mayHoldAnything).isPresent()) {
      return Optional.of(bare(path, FieldType.UNKNOWN, nested, true));
    }
    return schema.isClosed()
        ? Optional.empty()
        : Optional.of(bare(path, FieldType.UNKNOWN, nested, false));
  }

  private boolean mayHoldAnything(FieldDefinition field) {
    return (field.type() == FieldType.OBJECT || field.type() == FieldType.UNKNOWN)
        && !hasListedParts(field.path());
  }

  private static SearchField bare(
      FieldPath path, FieldType type, Optional<FieldPath> nested, boolean listed) {
    return new SearchField(path, path, type, LetterCase.EXACT, nested, listed);
  }

  boolean hasListedParts(FieldPath path) {
    return !schema.names(path.name() + '.').isEmpty();
  }
}
