package dev.seriema.languages.filter;

import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.SearchField;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Items;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Members;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles query objects of a search server, each an object with one member whose name says what
/// kind of query it is.
final class QueryObjects {
  /// How deep query objects may be nested.
  static final int GREATEST_DEPTH = 100;

  private final FilterFaults faults;
  private final FilterSettings settings;
  private final LeafQueries leaves;

  QueryObjects(FilterSettings settings, FilterFaults faults) {
    this.faults = faults;
    this.settings = settings;
    this.leaves = new LeafQueries(settings.schema(), settings.now());
  }

  /// Where a query object stands.
  ///
  /// @param inside the nested field into whose objects it looks
  record Place(Optional<FieldPath> inside, int depth) {
    Place deeper() {
      return new Place(inside, depth + 1);
    }

    Place into(FieldPath nested) {
      return new Place(Optional.of(nested), depth + 1);
    }
  }

  /// @return empty where a fault was reported
  Optional<Condition> query(FilterValue value) {
    return query(value, new Place(Optional.empty(), 1));
  }

  Optional<Condition> query(FilterValue value, Place place) {
    if (place.depth() > GREATEST_DEPTH) {
      return faults.tooDeep(value.span());
    }
    if (!(value instanceof Members query)) {
      return faults.wrongType("a query", value, "a table");
    }
    if (query.members().isEmpty()) {
      return faults.noQuery(value.span());
    }
    if (query.members().size() > 1) {
      return faults.severalQueries(query.members().get(0), query.members().get(1));
    }
    return query(query.members().getFirst(), place);
  }

  private Optional<Condition> query(Member query, Place place) {
    Optional<QueryKind> kind = QueryKind.named(query.name());
    if (kind.isEmpty()) {
      return QueryKind.isUnsupported(query.name())
          ? faults.unsupportedQuery(query)
          : faults.unknownQuery(query, QueryKind.words());
    }
    if (!(query.value() instanceof Members members)) {
      return faults.wrongType("`" + query.name() + "`", query.value(), "a table");
    }
    Options options = new Options(query.name(), members, faults);
    return switch (kind.get()) {
      case BOOL -> new BoolQuery(this, faults).compile(options, members, place);
      case MATCH_ALL -> always(true, options, members);
      case MATCH_NONE -> always(false, options, members);
      case CONSTANT_SCORE -> constantScore(options, members, place);
      case DIS_MAX -> disMax(options, members, place);
      case NESTED -> nested(options, members, place);
      case QUERY_STRING, SIMPLE_QUERY_STRING ->
          new QueryStringQuery(settings, faults).compile(query, kind.get(), options);
      case EXISTS, IDS, TERM, TERMS, MATCH, MATCH_PHRASE, RANGE, PREFIX, WILDCARD, REGEXP, FUZZY ->
          new FieldQuery(leaves, faults, query.name(), place.inside())
              .compile(kind.get(), options, members);
    };
  }

  private static Optional<Condition> always(boolean holds, Options options, Members members) {
    return options.finish()
        ? Optional.of(new Condition.Always(holds, members.span()))
        : Optional.empty();
  }

  private Optional<Condition> constantScore(Options options, Members members, Place place) {
    Optional<Member> filter = options.take("filter");
    boolean sound = options.finish();
    if (filter.isEmpty()) {
      return faults.missing("filter", "constant_score", members.span());
    }
    return query(filter.get().value(), place.deeper()).filter(_ -> sound);
  }

  private Optional<Condition> disMax(Options options, Members members, Place place) {
    Optional<Member> queries = options.take("queries");
    options.ignore("tie_breaker");
    boolean sound = options.finish();
    if (queries.isEmpty()) {
      return faults.missing("queries", "dis_max", members.span());
    }
    return all(queries.get().value(), place)
        .filter(_ -> sound)
        .map(terms -> Conditions.anyOf(terms, members.span()));
  }

  private Optional<Condition> nested(Options options, Members members, Place place) {
    Optional<Options.Scalar> path = options.required("path");
    Optional<Member> query = options.take("query");
    boolean mayBeUnmapped = options.truth("ignore_unmapped", false);
    options.ignore("score_mode", "inner_hits");
    boolean sound = options.finish();
    if (query.isEmpty()) {
      return faults.missing("query", "nested", members.span());
    }
    if (path.isEmpty() || path.get().text().isEmpty()) {
      return path.isEmpty()
          ? Optional.empty()
          : faults.unreadable("path", members, "the name of a field");
    }
    FieldPath nested = new FieldPath(path.get().text());
    Optional<SearchField> field = leaves.field(nested);
    boolean isNested =
        field.filter(found -> found.type() == FieldType.NESTED || !found.listed()).isPresent();
    if (!isNested) {
      return mayBeUnmapped
          ? Optional.of(new Condition.Always(false, members.span()))
          : faults.notNested(options.take("path").orElseThrow().value(), nested.name());
    }
    return query(query.get().value(), place.into(nested))
        .filter(_ -> sound)
        .map(inner -> new Condition.Nested(nested, inner, members.span()));
  }

  /// The queries of a list, or a single one; all of them are read before a fault counts.
  Optional<List<Condition>> all(FilterValue value, Place place) {
    List<FilterValue> queries = value instanceof Items items ? items.values() : List.of(value);
    List<Condition> compiled = new ArrayList<>();
    for (FilterValue query : queries) {
      query(query, place.deeper()).ifPresent(compiled::add);
    }
    return compiled.size() == queries.size() ? Optional.of(compiled) : Optional.empty();
  }
}
