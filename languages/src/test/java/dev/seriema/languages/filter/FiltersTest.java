package dev.seriema.languages.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.spec.SpecFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiltersTest {
  private static final SourceSpan SPAN = new SourceSpan(0, 1);
  private static final FilterSettings SETTINGS = new FilterSettings(EcsSchema.newest());

  /// Names and texts that mean something in filters, and some that do not.
  private static final List<String> NAMES =
      Stream.concat(
              QueryKind.words().stream(),
              Stream.of(
                  "meta",
                  "query",
                  "negate",
                  "disabled",
                  "type",
                  "params",
                  "relation",
                  "$state",
                  "must",
                  "must_not",
                  "should",
                  "filter",
                  "minimum_should_match",
                  "path",
                  "field",
                  "value",
                  "values",
                  "fields",
                  "operator",
                  "slop",
                  "gte",
                  "lt",
                  "from",
                  "format",
                  "case_insensitive",
                  "fuzziness",
                  "user.name",
                  "process.pid",
                  "source.ip",
                  "@timestamp",
                  "",
                  "*",
                  "a.*",
                  "script",
                  "combined",
                  "or",
                  "-1",
                  "75%",
                  "7",
                  "[",
                  "2026-03-02||/d",
                  "now",
                  "10.0.0.0/8",
                  "a~(",
                  "\\",
                  "root"))
          .toList();

  @Test
  void filters_nested_too_deeply_are_refused_whatever_nests_them() {
    FilterValue query = members("match_all", members());
    FilterValue combined = members("query", query);
    for (int i = 0; i < 5_000; i++) {
      query = members("bool", members("must", query));
      combined = members("meta", members("type", text("combined"), "params", items(combined)));
    }
    for (FilterValue filter : List.of(members("query", query), combined)) {
      assertThat(Filters.compile(List.of(filter), SETTINGS).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(FilterFault.TOO_DEEP);
    }
  }

  @Test
  void no_tree_of_values_makes_the_compiler_throw() {
    int compiled = 0;
    for (long seed = 1; seed <= 40_000; seed++) {
      List<FilterValue> filters = List.of(random(new Chance(seed), 5));
      Parsed<Optional<Condition>> parsed =
          assertThatReturns(seed, () -> Filters.compile(filters, SETTINGS));
      assertThat(parsed.tree().isPresent())
          .as("seed %d", seed)
          .isEqualTo(parsed.diagnostics().stream().noneMatch(Diagnostic::isError));
      compiled += parsed.tree().isPresent() ? 1 : 0;
    }
    assertThat(compiled).as("some are sound").isPositive();
  }

  @Test
  void query_strings_are_compiled_by_who_knows_their_language() {
    List<FilterValue> filters =
        SpecFilters.of(
            "[{\"query\": {\"query_string\": {\"query\": \"a b\", \"fields\": [\"user.name\"],"
                + " \"default_operator\": \"AND\"}}}]");
    List<String> asked = new ArrayList<>();
    QueryStrings language =
        (text, fields, allWords) -> {
          asked.add(text + " in " + fields + (allWords ? ", all" : ""));
          return new Parsed<>(
              Optional.of(new Condition.Always(false, SPAN)),
              List.of(Diagnostic.of(FilterFault.UNKNOWN_FIELD, new SourceSpan(2, 3), "b")));
        };

    Parsed<Optional<Condition>> compiled =
        Filters.compile(
            filters,
            new FilterSettings(EcsSchema.newest(), Optional.empty(), Optional.of(language)));

    assertThat(asked).containsExactly("a b in [user.name], all");
    assertThat(compiled.tree().orElseThrow())
        .isInstanceOfSatisfying(
            Condition.Always.class, always -> assertThat(always.holds()).isFalse());
    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::span)
        .as("in the file of the filters")
        .containsExactly(new SourceSpan(41, 42));
  }

  private static <T> T assertThatReturns(long seed, java.util.concurrent.Callable<T> call) {
    List<T> result = new ArrayList<>();
    assertThatCode(() -> result.add(call.call())).as("seed %d", seed).doesNotThrowAnyException();
    return result.getFirst();
  }

  private static FilterValue random(Chance chance, int depth) {
    return switch (depth == 0 ? chance.below(3) : chance.below(8)) {
      case 0 -> text(chance.of(NAMES));
      case 1 -> new FilterValue.Numeral(Integer.toString(chance.below(9) - 2), SPAN);
      case 2 -> new FilterValue.Truth(chance.oneIn(2), SPAN);
      case 3 ->
          items(chance.list(0, 3, () -> random(chance, depth - 1)).toArray(FilterValue[]::new));
      default -> {
        List<FilterValue.Member> members = new ArrayList<>();
        for (String name : chance.list(0, 3, () -> chance.of(NAMES)).stream().distinct().toList()) {
          members.add(new FilterValue.Member(name, SPAN, random(chance, depth - 1)));
        }
        yield new FilterValue.Members(members, SPAN);
      }
    };
  }

  private static FilterValue text(String text) {
    return new FilterValue.Text(text, SourceMap.identity(), SPAN);
  }

  private static FilterValue items(FilterValue... values) {
    return new FilterValue.Items(List.of(values), SPAN);
  }

  /// @param namesAndValues of members, in turns
  private static FilterValue members(Object... namesAndValues) {
    List<FilterValue.Member> members = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.add(
          new FilterValue.Member(
              (String) namesAndValues[i], SPAN, (FilterValue) namesAndValues[i + 1]));
    }
    return new FilterValue.Members(members, SPAN);
  }
}
