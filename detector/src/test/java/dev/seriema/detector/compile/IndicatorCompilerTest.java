package dev.seriema.detector.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.correlation.Task.Compare.Age;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.EcsSchema;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCompilerTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:20:30Z");

  @ParameterizedTest
  @CsvSource({
    "@timestamp >= now-30d, 2026-03-01T10:20:30Z",
    "@timestamp >= \"now-30d/d\" and threat.indicator.ip:*, 2026-03-01T00:00:00Z",
    "@timestamp > \"now-30d/d\", 2026-03-02T00:00:00Z",
    "threat.indicator.ip:* and @timestamp >= \"now-1M\", 2026-02-28T10:20:30Z",
    "@timestamp > now-1h and @timestamp >= now-1d, 2026-03-31T09:20:30.000000001Z",
    "threat.indicator.*:* and @timestamp >= now/w, 2026-03-30T00:00:00Z"
  })
  void an_age_at_the_top_says_from_when_on_indicators_count(String query, Instant from) {
    Age age = query(query, QueryLanguage.KQL).orElseThrow().age().orElseThrow();
    assertThat(age.from(NOW)).isEqualTo(from);
    assertThat(age.below(NOW)).isEqualTo(Instant.MAX);
  }

  @Test
  void it_may_say_before_when_they_count() {
    Age age = query("@timestamp < now", QueryLanguage.KQL).orElseThrow().age().orElseThrow();
    assertThat(age.from(NOW)).isEqualTo(Instant.MIN);
    assertThat(age.below(NOW)).isEqualTo(NOW);
  }

  @Test
  void in_lucene_too() {
    String query = "@timestamp:[now-30d/d TO *] AND threat.indicator.ip:*";
    Age age = query(query, QueryLanguage.LUCENE).orElseThrow().age().orElseThrow();
    assertThat(age.from(NOW)).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@timestamp >= \"2026-03-01\" and threat.indicator.ip:*",
        "threat.feed.name:nowhere and threat.indicator.*:*",
        "event.kind:now"
      })
  void without_now_any_time_counts(String query) {
    assertThat(query(query, QueryLanguage.KQL).orElseThrow().age()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not @timestamp < now-30d",
        "@timestamp >= now-30d or threat.indicator.ip:*",
        "event.ingested >= now-30d",
        "@timestamp:\"now/d\""
      })
  void now_says_nothing_else(String query) {
    assertThat(query(query, QueryLanguage.KQL)).isEmpty();
  }

  private static Optional<IndicatorQuery> query(String text, QueryLanguage language) {
    return IndicatorCompiler.of(text, now -> condition(text, language, now));
  }

  private static Optional<Condition> condition(String text, QueryLanguage language, Instant now) {
    QuerySettings settings =
        new QuerySettings(
            EcsSchema.newest(), QuerySettings.EVENT_CATEGORY, Optional.of(now), false);
    return QueryCompiler.compile(language, text, settings)
        .tree()
        .map(query -> ((EventQuery) query).condition());
  }
}
