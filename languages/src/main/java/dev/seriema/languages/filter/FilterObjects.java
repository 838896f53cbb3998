package dev.seriema.languages.filter;

import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads filter objects: what Kibana keeps beside a query object, and where that stands.
final class FilterObjects {
  /// What is beside the query in a filter; in old filters the rest is the query.
  private static final Set<String> BESIDE = Set.of("meta", "$state", "query");

  private final FilterFaults faults;
  private final QueryObjects queries;

  FilterObjects(FilterSettings settings, List<Diagnostic> diagnostics) {
    this.faults = new FilterFaults(settings.schema(), diagnostics);
    this.queries = new QueryObjects(settings, faults);
  }

  /// @return empty where a fault was reported
  Optional<Condition> filter(FilterValue value) {
    return filter(value, 1);
  }

  private Optional<Condition> filter(FilterValue value, int depth) {
    if (!(value instanceof Members filter)) {
      return faults.wrongType("a filter", value, "a table");
    }
    Optional<Members> meta = table(filter, "meta");
    if (holds(meta, "disabled")) {
      return Optional.of(new Condition.Always(true, filter.span()));
    }
    Optional<Condition> query =
        isCombined(meta) ? combined(meta.orElseThrow(), depth) : queries.query(query(filter));
    return holds(meta, "negate")
        ? query.map(condition -> Conditions.not(condition, filter.span()))
        : query;
  }

  /// The query object; of an old filter all that is not beside it.
  private static FilterValue query(Members filter) {
    return filter
        .member("query")
        .map(Member::value)
        .orElseGet(() ->
            new Members(
                filter.members().stream()
                    .filter(member -> !BESIDE.contains(member.name()))
                    .toList(),
                filter.span()));
  }

  /// Filters joined in Kibana stand in the `meta` of one, whose query is empty.
  private static boolean isCombined(Optional<Members> meta) {
    return meta.flatMap(members -> members.member("type"))
        .filter(
            type -> type.value() instanceof FilterValue.Text text && text.text().equals("combined"))
        .isPresent();
  }

  private Optional<Condition> combined(Members meta, int depth) {
    Optional<Member> params = meta.member("params");
    if (params.isEmpty()) {
      return faults.missing("params", "combined", meta.span());
    }
    if (!(params.get().value() instanceof FilterValue.Items filters)) {
      return faults.wrongType("`params`", params.get().value(), "a list");
    }
    if (depth >= QueryObjects.GREATEST_DEPTH) {
      return faults.tooDeep(filters.span());
    }
    List<Condition> terms = new ArrayList<>();
    for (FilterValue inner : filters.values()) {
      filter(inner, depth + 1).ifPresent(terms::add);
    }
    Optional<Boolean> any = any(meta);
    if (any.isEmpty() || terms.size() < filters.values().size()) {
      return Optional.empty();
    }
    return Optional.of(
        any.get()
            ? Conditions.anyOf(terms, filters.span())
            : Conditions.allOf(terms, filters.span()));
  }

  /// Whether one of the joined filters is enough.
  private Optional<Boolean> any(Members meta) {
    Optional<Member> relation = meta.member("relation");
    if (relation.isEmpty()) {
      return Optional.of(false);
    }
    if (relation.get().value() instanceof FilterValue.Text text) {
      if (text.text().equalsIgnoreCase("or")) {
        return Optional.of(true);
      }
      if (text.text().equalsIgnoreCase("and")) {
        return Optional.of(false);
      }
    }
    return faults.unreadable("relation", relation.get().value(), "`AND` or `OR`");
  }

  private Optional<Members> table(Members filter, String name) {
    Optional<Member> member = filter.member(name);
    if (member.isPresent() && !(member.get().value() instanceof Members)) {
      faults.wrongType("`" + name + "`", member.get().value(), "a table");
    }
    return member.map(Member::value).filter(Members.class::isInstance).map(Members.class::cast);
  }

  private boolean holds(Optional<Members> meta, String name) {
    Optional<Member> member = meta.flatMap(members -> members.member(name));
    if (member.isPresent() && !(member.get().value() instanceof FilterValue.Truth)) {
      faults.wrongType("`" + name + "`", member.get().value(), "a truth value");
    }
    return member
        .filter(found -> found.value() instanceof FilterValue.Truth truth && truth.holds())
        .isPresent();
  }
}
