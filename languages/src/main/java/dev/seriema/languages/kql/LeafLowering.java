package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.search.Alternatives;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.NamePattern;
import dev.seriema.languages.search.SearchField;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers what one value asks: of the field before it, of the fields that a pattern of names stands
/// for, or of all.
final class LeafLowering {
  private static final NamePattern EVERY_FIELD = new NamePattern("*");

  private final LeafQueries queries;
  private final FieldFaults faults;

  LeafLowering(LeafQueries queries, FieldFaults faults) {
    this.queries = queries;
    this.faults = faults;
  }

  /// `field: value`.
  Condition match(KqlLiteral field, KqlLiteral value, Optional<FieldPath> inside, SourceSpan span) {
    if (value.isNull()) {
      faults.nullValue(field, value);
      return never(span);
    }
    if (field.isStar() && value.isStar() && inside.isEmpty()) {
      return new Condition.Always(true, span);
    }
    if (field.isPattern()) {
      return some(field, ValueQueries.of(value, FieldType.KEYWORD), inside, span);
    }
    FieldPath path = NestedPaths.full(field, inside);
    FieldType type = queries.field(path).map(SearchField::type).orElse(FieldType.UNKNOWN);
    return one(field, value, ValueQueries.of(value, type), inside, span);
  }

  /// `field < value`.
  Condition range(
      KqlLiteral field,
      Comparison comparison,
      KqlLiteral value,
      Optional<FieldPath> inside,
      SourceSpan span) {
    LeafQuery.Bound bound =
        new LeafQuery.Bound(
            value.text(), comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST);
    boolean lower = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
    LeafQuery range =
        lower
            ? new LeafQuery.Range(Optional.of(bound), Optional.empty())
            : new LeafQuery.Range(Optional.empty(), Optional.of(bound));
    return field.isPattern()
        ? some(field, List.of(range), inside, span)
        : one(field, value, List.of(range), inside, span);
  }

  /// A value without a field; types that cannot be asked it are not.
  Condition freeText(KqlLiteral value, Optional<FieldPath> inside, SourceSpan span) {
    if (value.isNull()) {
      faults.nullValue(value, value);
      return never(span);
    }
    if (value.isStar() && inside.isEmpty()) {
      return new Condition.Always(true, span);
    }
    NamePattern pattern =
        inside.map(path -> new NamePattern(path.name() + ".*")).orElse(EVERY_FIELD);
    return anyOf(
        ValueQueries.of(value, FieldType.TEXT).stream()
            .map(query -> queries.lowerSome(pattern, query, inside.isPresent(), span))
            .toList(),
        span);
  }

  private Condition some(
      KqlLiteral field, List<LeafQuery> asked, Optional<FieldPath> inside, SourceSpan span) {
    NamePattern pattern = new NamePattern(NestedPaths.full(field, inside).name());
    if (queries.namesFitting(pattern).isEmpty()) {
      faults.noneFits(pattern, field.span());
    }
    return anyOf(
        asked.stream().map(query -> queries.lowerSome(pattern, query, true, span)).toList(), span);
  }

  private Condition one(
      KqlLiteral field,
      KqlLiteral value,
      List<LeafQuery> asked,
      Optional<FieldPath> inside,
      SourceSpan span) {
    FieldPath path = NestedPaths.full(field, inside);
    List<Condition> alternatives = new ArrayList<>();
    for (LeafQuery query : asked) {
      Leaf leaf = queries.lower(path, query, inside, span);
      faults.report(leaf, field, path, value);
      alternatives.add(leaf.lowered().orElse(never(span)));
    }
    return anyOf(alternatives, span);
  }

  private static Condition anyOf(List<Condition> alternatives, SourceSpan span) {
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : Alternatives.anyOf(alternatives, span);
  }

  private static Condition never(SourceSpan span) {
    return new Condition.Always(false, span);
  }
}
