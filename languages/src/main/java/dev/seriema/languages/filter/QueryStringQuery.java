package dev.seriema.languages.filter;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Items;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles a query string that stands in a filter.
final class QueryStringQuery {
  private final FilterSettings settings;
  private final FilterFaults faults;

  QueryStringQuery(FilterSettings settings, FilterFaults faults) {
    this.settings = settings;
    this.faults = faults;
  }

  Optional<Condition> compile(Member query, QueryKind kind, Options options) {
    Optional<QueryStrings> queryStrings = settings.queryStrings();
    if (kind == QueryKind.SIMPLE_QUERY_STRING || queryStrings.isEmpty()) {
      return faults.unsupportedQuery(query);
    }
    Optional<Options.Scalar> text = options.required("query");
    Optional<Member> written = options.take("query");
    boolean allWords = options.word("default_operator", "or", List.of("or", "and")).equals("and");
    List<String> fields = new ArrayList<>(fields(options));
    options.scalar("default_field").ifPresent(field -> fields.add(field.text()));
    options.ignore("analyze_wildcard", "allow_leading_wildcard", "lenient", "rewrite");
    options.allowOnly("time_zone", FieldQuery.ZONES_OF_UTC);
    options.refuse(
        "analyzer",
        "quote_analyzer",
        "quote_field_suffix",
        "phrase_slop",
        "fuzziness",
        "fuzzy_prefix_length",
        "fuzzy_transpositions",
        "minimum_should_match",
        "tie_breaker",
        "type");
    if (!options.finish() || text.isEmpty()) {
      return Optional.empty();
    }
    Parsed<Optional<Condition>> compiled =
        queryStrings.get().compile(text.get().text(), fields, allWords);
    compiled
        .diagnostics()
        .forEach(found ->
            faults.add(
                written.orElseThrow().value() instanceof Text(_, var map, _)
                    ? found.in(map)
                    : found));
    return compiled.tree();
  }

  private List<String> fields(Options options) {
    Optional<Member> fields = options.take("fields");
    if (fields.isEmpty()) {
      return List.of();
    }
    if (!(fields.get().value() instanceof Items(var values, _))) {
      options.fault();
      faults.wrongType("`fields`", fields.get().value(), "a list");
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (FilterValue value : values) {
      if (value instanceof Text(var name, _, _)) {
        names.add(name);
      } else {
        options.fault();
        faults.wrongType("a field", value, "a text");
      }
    }
    return names;
  }
}
