package dev.seriema.detector.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.EcsSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings with which a rule cannot do what it says, so that it is left out and does nothing else.
final class TasksTest {
  private static final RuleCompiler COMPILER = new RuleCompiler(_ -> EcsSchema.newest());
  private static final Rule.Schedule SOUND = schedule("now-6m", "now", "5m");
  private static final TypeParameters THRESHOLD =
      new TypeParameters.Threshold(List.of("host.name"), 2, Optional.empty());
  private static final TypeParameters NEW_TERMS =
      new TypeParameters.NewTerms(List.of("user.name"), "now-5m");
  private static final Alerting SUPPRESSED =
      new Alerting(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Alerting.Suppression(List.of("host.name"), Optional.empty(), true)));

  @ParameterizedTest
  @CsvSource({
    "now-6m, now, often",
    "soon, now, 5m",
    "now-6m, later, 5m",
    "now-6m, now, 100001d",
    "now-100001d, now, 5m"
  })
  void a_count_needs_times(String from, String to, String interval) {
    assertThat(leftOut(threshold("any where true", schedule(from, to, interval))))
        .isEqualTo("its `from`, `to` or `interval` is not a time as in `now-6m`, `5m`");
  }

  @Test
  void a_count_looks_back() {
    assertThat(leftOut(threshold("any where true", schedule("now-6m", "now-6m", "5m"))))
        .isEqualTo("its `from` is not before its `to`");
  }

  @Test
  void history_begins_before_the_events_that_are_looked_at() {
    assertThat(leftOut(rule(RuleType.NEW_TERMS, "any where true", NEW_TERMS, SOUND)))
        .isEqualTo("its `history_window_start` is not before its `from`");
  }

  @Test
  void a_sequence_is_not_counted() {
    assertThat(leftOut(threshold("sequence [any where true] [any where true]", SOUND)))
        .isEqualTo("rules of type threshold take single events");
  }

  @Test
  void suppression_needs_an_interval() {
    Rule plain = TestRules.eql("suppressed", "any where true");
    Rule rule = rule(plain, schedule("now-6m", "now", "often"), plain.parameters(), SUPPRESSED);
    assertThat(leftOut(rule)).isEqualTo("its `interval` is not a time as in `5m`");
  }

  private static String leftOut(Rule rule) {
    Compilation compilation = COMPILER.compile(rule);
    assertThat(compilation).isInstanceOf(Compilation.LeftOut.class);
    return ((Compilation.LeftOut) compilation).reason();
  }

  private static Rule threshold(String query, Rule.Schedule schedule) {
    return rule(RuleType.THRESHOLD, query, THRESHOLD, schedule);
  }

  private static Rule rule(
      RuleType type, String query, TypeParameters parameters, Rule.Schedule schedule) {
    Rule plain = TestRules.of("rule", type, Optional.of(TestRules.query(QueryLanguage.EQL, query)));
    return rule(plain, schedule, parameters, Alerting.PLAIN);
  }

  private static Rule rule(
      Rule plain, Rule.Schedule schedule, TypeParameters parameters, Alerting alerting) {
    return new Rule(
        plain.id(),
        plain.version(),
        plain.type(),
        plain.query(),
        plain.indices(),
        plain.headline(),
        schedule,
        plain.threats(),
        plain.narrowing(),
        parameters,
        alerting,
        plain.deployment(),
        plain.retired());
  }

  private static Rule.Schedule schedule(String from, String to, String interval) {
    return new Rule.Schedule(from, to, interval, 100, Optional.empty(), true);
  }
}
