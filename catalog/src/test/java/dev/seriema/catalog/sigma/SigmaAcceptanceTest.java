package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Rules that a generator made up from the specification become rules that find the same events as
/// a slow reading of the specification, or it is told why not.
class SigmaAcceptanceTest {
  private static final int RULES = 300;
  private static final int ESQL_RULES = 150;
  private static final int FILTERED_RULES = 80;

  static final SigmaOptions OPTIONS =
      new SigmaOptions(false, LocalDate.of(2026, 11, 26), ShippedSchemas.NEWEST);

  private final Chance chance = new Chance(20261126);
  private final SigmaComparison comparison = new SigmaComparison(chance);

  @Test
  void rules_of_events_find_what_sigma_finds_or_it_is_told_why_not() throws UnknownName {
    RandomSigma random = new RandomSigma(chance);
    HardSigma hard = new HardSigma(random);
    for (int i = 0; i < RULES; i++) {
      comparison.check(chance.oneIn(6) ? hard.next() : random.rule());
    }
    comparison.assertPageSays("rules");
    assertThat(comparison.run()).isGreaterThan(RULES * 3 / 4);
    assertThat(comparison.withHits()).isGreaterThan(comparison.run() * 9 / 10);
    assertThat(comparison.causes())
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
      comparison.check(random.rule());
    }
    comparison.assertPageSays("rules of such parts");
    assertThat(comparison.inEsql()).isEqualTo(comparison.run()).isGreaterThan(ESQL_RULES * 3 / 4);
    assertThat(comparison.withHits()).isGreaterThan(comparison.run() * 9 / 10);
    assertThat(comparison.causes()).containsOnlyKeys(SigmaFault.NO_EQUAL_MEANING.id());
  }

  @Test
  void filtered_rules_find_what_the_filters_let_pass() throws UnknownName {
    RandomFilters random = new RandomFilters(chance);
    int applied = 0;
    int unused = 0;
    for (int i = 0; i < FILTERED_RULES; i++) {
      List<SigmaOutcome> outcomes = comparison.check(random.rule());
      List<SigmaOutcome> filters = outcomes.subList(1, outcomes.size());
      applied += (int) filters.stream().filter(filter -> !filter.filtered().isEmpty()).count();
      unused +=
          (int)
              filters.stream()
                  .flatMap(filter -> filter.findings().stream())
                  .filter(finding -> finding.code() == SigmaFault.UNUSED_FILTER)
                  .count();
    }
    comparison.assertPageSays("rules with filters");
    assertThat(comparison.run()).isGreaterThan(FILTERED_RULES * 9 / 10);
    assertThat(comparison.withHits()).isGreaterThan(comparison.run() / 2);
    assertThat(applied).isGreaterThan(FILTERED_RULES);
    assertThat(unused).isGreaterThan(FILTERED_RULES / 4);
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
}
