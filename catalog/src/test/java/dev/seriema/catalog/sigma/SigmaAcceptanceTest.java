package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.EventSources;
import dev.seriema.catalog.sigma.rule.LogSource;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules that a generator made up from the specification become rules that find the same events as
/// a slow reading of the specification, or it is told why not.
class SigmaAcceptanceTest {
  private static final int RULES = 300;
  private static final int ESQL_RULES = 150;
  private static final int EVENTS = 120;

  static final SigmaOptions OPTIONS =
      new SigmaOptions(false, LocalDate.of(2026, 11, 26), ShippedSchemas.NEWEST);

  private final Chance chance = new Chance(20261126);
  private final Map<String, Integer> causes = new TreeMap<>();
  private int hits;
  private int misses;
  private int inEsql;
  private int compared;
  private int withHits;

  @Test
  void rules_of_events_find_what_sigma_finds_or_it_is_told_why_not() throws UnknownName {
    RandomSigma random = new RandomSigma(chance);
    for (int i = 0; i < RULES; i++) {
      check(chance.oneIn(6) ? random.hard() : random.rule());
    }
    assertPageSays(
        "%d rules: %d run, %d of them in ES|QL; %d with hits, %d hits, %d misses; told: %s"
            .formatted(RULES, compared, inEsql, withHits, hits, misses, causes));
    assertThat(compared).isGreaterThan(RULES * 3 / 4);
    assertThat(withHits).isGreaterThan(compared * 9 / 10);
    assertThat(causes)
        .containsOnlyKeys(
            SigmaFault.OLD_AGGREGATION.id(),
            SigmaFault.PLACEHOLDER.id(),
            SigmaFault.BAD_REGEX.id(),
            SigmaFault.UNKNOWN_SOURCE.id(),
            SigmaFault.UNFIT_TYPE.id(),
            SigmaFault.NO_EQUAL_MEANING.id());
  }

  @Test
  void rules_in_esql_find_what_sigma_finds_or_it_is_told_why_not() throws UnknownName {
    RandomEsqlSigma random = new RandomEsqlSigma(chance);
    for (int i = 0; i < ESQL_RULES; i++) {
      check(random.rule());
    }
    assertPageSays(
        "%d rules for ES|QL: %d run, %d with hits, %d hits, %d misses; told: %s"
            .formatted(ESQL_RULES, compared, withHits, hits, misses, causes));
    assertThat(inEsql).isEqualTo(compared).isGreaterThan(ESQL_RULES * 3 / 4);
    assertThat(withHits).isGreaterThan(compared * 9 / 10);
    assertThat(causes).containsOnlyKeys(SigmaFault.NO_EQUAL_MEANING.id());
  }

  private void assertPageSays(String figures) {
    Path page = Path.of(System.getProperty("seriema.root", "..")).resolve("docs/sigma.md");
    assertThat(page).content().contains(figures);
    assertThat(compared + causes.values().stream().mapToInt(Integer::intValue).sum())
        .isIn(RULES, ESQL_RULES);
  }

  @Test
  void correlations_find_what_sigma_finds_in_events_over_time() throws UnknownName {
    RandomCorrelations random = new RandomCorrelations(chance);
    Map<String, Integer> answers = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      RandomCorrelations.Kind kind = chance.of(List.of(RandomCorrelations.Kind.values()));
      RandomCorrelations.Correlated asked = random.of(kind);
      List<ConvertedRun> runs =
          Sigma.convert(List.of(new SourceText("rule.yml", asked.yaml())), OPTIONS)
              .getLast()
              .rules()
              .stream()
              .map(ConvertedRun::of)
              .toList();
      assertThat(runs).as(asked.yaml()).isNotEmpty();
      for (int j = 0; j < 40; j++) {
        List<RandomCorrelations.Logon> events = random.events();
        List<ConvertedRun.Timed> timed =
            events.stream().map(RandomCorrelations.Logon::timed).toList();
        boolean found = runs.stream().anyMatch(run -> run.alerts(timed));
        boolean expected = RandomCorrelations.finds(asked, events, RandomCorrelations.span());
        if (kind != RandomCorrelations.Kind.VALUE_COUNT) {
          assertThat(found).as("%s%n%s", asked.yaml(), events).isEqualTo(expected);
        } else if (found) {
          // Windows begin anew with each execution: nothing is found that is not there, and all
          // that leaves room for the interval.
          assertThat(expected).as("%s%n%s", asked.yaml(), events).isTrue();
        } else {
          assertThat(
                  RandomCorrelations.finds(
                      asked, events, RandomCorrelations.span().minusMinutes(2)))
              .as("%s%n%s", asked.yaml(), events)
              .isFalse();
        }
        answers.merge(kind + (expected ? " found" : " not found"), 1, Integer::sum);
      }
    }
    assertThat(answers).hasSize(2 * RandomCorrelations.Kind.values().length);
  }

  private void check(GeneratedSigma rule) throws UnknownName {
    SigmaOutcome outcome =
        Sigma.convert(List.of(new SourceText("rule.yml", rule.yaml())), OPTIONS).getFirst();
    if (outcome.isRefused()) {
      Optional<Diagnostic> error =
          outcome.findings().stream().filter(Diagnostic::isError).findFirst();
      assertThat(error).as(rule.yaml()).isPresent();
      causes.merge(error.get().code().id(), 1, Integer::sum);
      return;
    }
    ConvertedRule made = outcome.rules().getFirst();
    boolean esql = made.toml().contains("language = \"esql\"");
    inEsql += esql ? 1 : 0;
    compared++;
    compare(rule, made, esql ? inEsql(made)::matches : ConvertedRun.of(made)::matches);
  }

  /// The engine does not run ES|QL, so a slow reading of its text does.
  private static SlowEsql inEsql(ConvertedRule rule) {
    String begin = "query = '''\n";
    int from = rule.toml().indexOf(begin) + begin.length();
    String query = rule.toml().substring(from, rule.toml().indexOf("\n'''", from));
    Parsed<EsqlOutline> outline = Esql.outline(query);
    assertThat(outline.diagnostics()).as(query).isEmpty();
    return SlowEsql.of(query);
  }

  private void compare(
      GeneratedSigma rule, ConvertedRule convertedRule, Predicate<Map<String, Object>> run) {
    Map<?, ?> slow = SlowSigma.read(rule.yaml());
    EcsEvents ours = new EcsEvents(source(rule.source()), chance);
    RandomSigmaEvents events = new RandomSigmaEvents(rule, chance);
    int found = 0;
    for (int i = 0; i < EVENTS; i++) {
      Map<String, String> event = events.next();
      boolean expected = SlowSigma.matches(slow, event);
      Map<String, Object> mapped = ours.of(event);
      assertThat(run.test(mapped))
          .as("%s%n%s%n%s%n%s", rule.yaml(), convertedRule.toml(), event, mapped)
          .isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    hits += found;
    misses += EVENTS - found;
    withHits += found > 0 ? 1 : 0;
  }

  static EventSource source(String lines) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : Pattern.compile(", ").splitAsStream(lines).toList()) {
      int colon = part.indexOf(": ");
      parts.put(part.substring(0, colon), part.substring(colon + 2));
    }
    List<Optional<String>> words = new ArrayList<>();
    for (String name : List.of("category", "product", "service")) {
      words.add(Optional.ofNullable(parts.get(name)));
    }
    return EventSources.shipped()
        .of(
            new LogSource(
                words.get(0), words.get(1), words.get(2), Optional.empty(), new SourceSpan(0, 0)))
        .orElseThrow();
  }
}
