package dev.seriema.languages.search;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lowers leaf queries on the fields of a schema.
///
/// Of several values of a field one has to fit, and two queries may be met by two values. An absent
/// field fits nothing, so the negation of a leaf holds for it.
public final class LeafQueries {
  /// A pattern that more fields fit is asked of the event's own fields, name by name.
  private static final int MOST_ALTERNATIVES = 16;

  private final Schema schema;
  private final SearchFields fields;
  private final LeafPredicates predicates;

  /// @param now what `now` means in a date; empty where it means nothing
  public LeafQueries(Schema schema, Optional<Instant> now) {
    this.schema = schema;
    this.fields = new SearchFields(schema);
    this.predicates = new LeafPredicates(now);
  }

  /// The field that a name means; empty where there is none and none can turn up.
  public Optional<SearchField> field(FieldPath name) {
    return fields.field(name);
  }

  /// The listed names that fit a pattern, in order.
  public List<String> namesFitting(NamePattern pattern) {
    return schema.names(pattern.beginning()).stream().filter(pattern::fits).toList();
  }

  /// A leaf query on the field of that name.
  ///
  /// @param inside the nested field into whose objects the query looks; empty for one that looks
  ///   into none
  public Leaf lower(FieldPath name, LeafQuery query, Optional<FieldPath> inside, SourceSpan span) {
    Optional<SearchField> found = fields.field(name);
    if (found.isEmpty()) {
      return new Leaf.Unmapped(name, span);
    }
    SearchField field = found.get();
    if (isHidden(field, inside)) {
      return new Leaf.Hidden(field.nested().or(() -> inside).orElseThrow(), span);
    }
    if (query instanceof LeafQuery.Exists && mayHoldObjects(field)) {
      return listed(field, existsWithin(field, inside, span));
    }
    if (field.type() == FieldType.OBJECT || field.type() == FieldType.NESTED) {
      return new Leaf.Unmapped(name, span);
    }
    if (query instanceof LeafQuery.Match(var text, var words)
        && words == LeafQuery.Words.ALL
        && field.type().family() == Family.TEXT) {
      return listed(field, allWords(field, TextWords.of(text), span));
    }
    if (field.type() == FieldType.VERSION
        && query instanceof LeafQuery.Range(var lower, var upper)
        && lower.isPresent()
        && upper.isPresent()) {
      return bothEnds(name, lower, upper, inside, span);
    }
    return switch (predicates.of(field.type(), field.letterCase(), query)) {
      case Asked.Values asked -> listed(field, condition(field, asked, span));
      case Asked.NotReadable(var type, var text) -> new Leaf.NotReadable(type, text);
      case Asked.NotAllowed(var type) -> new Leaf.NotAllowed(type, query);
    };
  }

  /// A leaf query on all fields whose names fit a pattern: one of them has to fit. What a type
  /// cannot be asked, it is not asked.
  ///
  /// @param intoNested whether fields in the objects of nested fields count too
  public Condition lowerSome(
      NamePattern pattern, LeafQuery query, boolean intoNested, SourceSpan span) {
    Optional<List<SearchField>> fitting = fewFitting(pattern);
    return fitting.isPresent()
        ? Conditions.anyOf(
            fitting.get().stream()
                .flatMap(
                    field -> lower(field.name(), query, Optional.empty(), span).lowered().stream())
                .toList(),
            span)
        : new Condition.SomeField(
            new PatternQuestions(pattern, query, intoNested, schema, predicates), span);
  }

  /// The fields that fit a pattern, where they are all listed, few, and outside of nested ones.
  private Optional<List<SearchField>> fewFitting(NamePattern pattern) {
    if (!schema.isClosed()) {
      return Optional.empty();
    }
    List<SearchField> near =
        schema.names(pattern.outermost()).stream()
            .filter(name -> pattern.fits(name) || pattern.mayFitBelow(name))
            .flatMap(name -> fields.field(new FieldPath(name)).stream())
            .toList();
    boolean plain =
        near.stream().allMatch(field -> field.nested().isEmpty() && !hasUnlistedParts(field));
    List<SearchField> fitting =
        near.stream().filter(field -> pattern.fits(field.name().name())).toList();
    return plain && fitting.size() <= MOST_ALTERNATIVES ? Optional.of(fitting) : Optional.empty();
  }

  private boolean hasUnlistedParts(SearchField field) {
    return field.type() == FieldType.FLATTENED
        || field.type() == FieldType.UNKNOWN
        || (field.type() == FieldType.OBJECT && !fields.hasListedParts(field.name()));
  }

  /// Whether a query that looks into a nested field, or into none, does not see a field.
  static boolean isHidden(SearchField field, Optional<FieldPath> inside) {
    return !field.nested().equals(inside) && (field.listed() || field.nested().isPresent());
  }

  static Leaf listed(SearchField field, Condition condition) {
    return field.listed()
        ? new Leaf.Lowered(condition)
        : new Leaf.Unlisted(field.name(), condition);
  }

  private static Condition condition(SearchField field, Asked.Values asked, SourceSpan span) {
    Field read = new Field(field.place(), asked.type());
    return Conditions.anyOf(
        asked.predicates().stream()
            .<Condition>map(predicate -> new Condition.Test(read, predicate, span))
            .toList(),
        span);
  }

  private Condition allWords(SearchField field, List<String> words, SourceSpan span) {
    return words.isEmpty()
        ? new Condition.Always(false, span)
        : Conditions.allOf(
            words.stream()
                .distinct()
                .map(
                    word -> predicates.of(field.type(), LetterCase.EXACT, new LeafQuery.Term(word)))
                .map(asked -> condition(field, (Asked.Values) asked, span))
                .toList(),
            span);
  }

  /// Of several versions one may meet one end and another the other.
  private Leaf bothEnds(
      FieldPath name,
      Optional<LeafQuery.Bound> lower,
      Optional<LeafQuery.Bound> upper,
      Optional<FieldPath> inside,
      SourceSpan span) {
    Leaf from = lower(name, new LeafQuery.Range(lower, Optional.empty()), inside, span);
    Leaf to = lower(name, new LeafQuery.Range(Optional.empty(), upper), inside, span);
    return new Leaf.Lowered(
        Conditions.allOf(
            Stream.of(from, to).flatMap(leaf -> leaf.lowered().stream()).toList(), span));
  }

  private static boolean mayHoldObjects(SearchField field) {
    return field.type() == FieldType.OBJECT
        || field.type() == FieldType.NESTED
        || field.type() == FieldType.FLATTENED
        || field.type() == FieldType.UNKNOWN;
  }

  /// A value of the field itself, or of a field below it.
  private Condition existsWithin(SearchField field, Optional<FieldPath> inside, SourceSpan span) {
    Condition below =
        lowerSome(
            new NamePattern(field.name().name() + ".*"),
            new LeafQuery.Exists(),
            inside.isPresent(),
            span);
    Condition itself =
        new Condition.Test(
            new Field(field.place(), FieldType.UNKNOWN), new Predicate.Exists(), span);
    return Conditions.anyOf(Stream.of(itself, below).toList(), span);
  }
}
