package dev.seriema.languages.search;

import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks one leaf query of all fields that fit a pattern, of each as its type has it. Types that do
/// not know such a query, or that the text is no value of, are not asked. Names of aliases do not
/// count, only those of the fields that they stand for.
final class PatternQuestions implements FieldQuestions {
  private final NamePattern pattern;
  private final LeafQuery query;
  private final boolean intoNested;
  private final Schema schema;
  private final SearchFields fields;
  private final LeafPredicates predicates;

  /// @param intoNested whether fields in the objects of nested fields are asked too
  PatternQuestions(
      NamePattern pattern,
      LeafQuery query,
      boolean intoNested,
      Schema schema,
      LeafPredicates predicates) {
    this.pattern = pattern;
    this.query = query;
    this.intoNested = intoNested;
    this.schema = schema;
    this.fields = new SearchFields(schema);
    this.predicates = predicates;
  }

  @Override
  public String pattern() {
    return pattern.text();
  }

  @Override
  public List<Question> at(FieldPath place) {
    return fieldsAt(place)
        .filter(field -> pattern.fits(field.name().name()))
        .filter(field -> intoNested || field.nested().isEmpty())
        .flatMap(field -> questions(field.type(), field.letterCase()))
        .distinct()
        .toList();
  }

  @Override
  public List<Predicate> predicates() {
    return Arrays.stream(FieldType.values())
        .flatMap(type ->
            Arrays.stream(LetterCase.values()).flatMap(letterCase -> questions(type, letterCase)))
        .map(Question::predicate)
        .distinct()
        .toList();
  }

  /// The field of that name and its multi-fields, which have their values at the same place.
  private Stream<SearchField> fieldsAt(FieldPath place) {
    Optional<FieldDefinition> definition = schema.field(place);
    return Stream.concat(
        fields.field(place).stream(),
        definition.stream()
            .flatMap(listed -> listed.multiFields().stream())
            .map(SearchFields::listed));
  }

  private Stream<Question> questions(FieldType type, LetterCase letterCase) {
    return predicates.of(type, letterCase, query) instanceof Asked.Values(var read, var asked)
        ? asked.stream().map(predicate -> new Question(read, predicate))
        : Stream.of();
  }
}
