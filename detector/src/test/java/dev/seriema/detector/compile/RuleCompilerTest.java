package dev.seriema.detector.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.spec.SpecFilters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {
  private static final RuleCompiler COMPILER = new RuleCompiler(_ -> EcsSchema.newest());

  @Test
  void an_event_query_runs() {
    Compilation compilation =
        COMPILER.compile(TestRules.eql("r", "process where process.name == \"cmd.exe\""));
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void a_retired_rule_is_left_out_with_the_reason_it_gives() {
    Rule rule = TestRules.eql("r", "process where true");
    Rule retired =
        new Rule(
            rule.id(),
            rule.version(),
            rule.type(),
            rule.query(),
            rule.indices(),
            rule.headline(),
            rule.schedule(),
            rule.threats(),
            Optional.of("maturity is deprecated"));
    assertThat(leftOut(retired).reason()).isEqualTo("maturity is deprecated");
  }

  @Test
  void exception_lists_are_not_passed_over() {
    Rule rule = narrowed(TestRules.eql("r", "process where true"), "[]", "office");
    assertThat(leftOut(rule).reason()).isEqualTo("its exception list `office` is not at hand");
    assertThat(leftOut(rule).query()).isPresent();
  }

  @Test
  void an_event_has_to_pass_the_filters_beside_the_query() {
    Compilation.Compiled rule =
        TestRules.compiled(narrowed(TestRules.eql("r", "process where true"), NOT_ON_HOST_A));
    assertThat(rule.condition().toString()).contains("Not[").contains("host.name");
  }

  @Test
  void so_has_an_event_of_each_stage() {
    Compilation.Compiled rule =
        TestRules.compiled(
            narrowed(
                TestRules.eql(
                    "r",
                    "sequence by host.id [process where true] with runs=2 [file where true]"
                        + " until [network where true]"),
                NOT_ON_HOST_A));
    assertThat(rule.query().conditions())
        .hasSize(3)
        .allSatisfy(condition -> assertThat(condition.toString()).contains("host.name"));
    assertThat(((SequenceQuery) rule.query()).stages()).hasSize(3);
  }

  @Test
  void a_rule_whose_filters_are_unsound_is_left_out_with_the_place() {
    Compilation.LeftOut leftOut =
        leftOut(
            narrowed(
                TestRules.eql("r", "process where process.nmae == \"x\""),
                "[{\"query\":{\"more_like_this\":{}}}]"));
    assertThat(leftOut.reason()).isEqualTo("its filters do not compile");
    assertThat(leftOut.diagnostics())
        .extracting(found -> found.code().id())
        .anyMatch(id -> id.startsWith("FILTER-"))
        .contains("EQL-0204");
  }

  private static final String NOT_ON_HOST_A =
      "[{\"meta\":{\"negate\":true},\"query\":{\"match_phrase\":{\"host.name\":\"a\"}}}]";

  @ParameterizedTest
  @CsvSource({"now-9m, 1", "now-3600s, 0", "now-2h, 0", "now-1d, 0", "now-9m/m, 0", "soon, 0"})
  void a_sequence_longer_than_the_rule_looks_back_is_told(String from, int findings) {
    Rule rule =
        TestRules.eql(
            "r", "sequence by host.id with maxspan=1h [any where true] [file where true]");
    Rule.Schedule schedule = rule.schedule();
    Rule scheduled =
        new Rule(
            rule.id(),
            rule.version(),
            rule.type(),
            rule.query(),
            rule.indices(),
            rule.headline(),
            new Rule.Schedule(
                from,
                schedule.to(),
                schedule.interval(),
                schedule.maximumSignals(),
                schedule.timestampOverride(),
                schedule.fallback()),
            rule.threats(),
            rule.retired());
    assertThat(COMPILER.withLints().compile(scheduled).diagnostics())
        .hasSize(findings)
        .allSatisfy(found -> assertThat(found.code().id()).isEqualTo("EQL-0323"));
    assertThat(COMPILER.compile(scheduled).diagnostics()).isEmpty();
  }

  private static Rule narrowed(Rule rule, String filters, String... lists) {
    return TestRules.exported(
        rule,
        new Rule.Narrowing(
            SpecFilters.of(filters),
            List.of(lists).stream()
                .map(id -> new ExceptionListId(id, ExceptionListId.Namespace.SINGLE))
                .toList()),
        Rule.Deployment.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "NEW_TERMS, KQL, its `new_terms` is missing or not in order",
    "THRESHOLD, KQL, its `threshold` is missing or not in order",
    "THREAT_MATCH, KQL, its `threat_mapping` is missing or not in order",
    "ESQL, ESQL, rules of type esql are not supported yet",
    "QUERY, ESQL, queries in esql are not supported yet"
  })
  void what_cannot_run_is_left_out_with_its_reason(
      RuleType type, QueryLanguage language, String reason) {
    RuleQuery query = TestRules.query(language, "process.name : cmd.exe");
    assertThat(leftOut(TestRules.of("r", type, Optional.of(query))).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MACHINE_LEARNING|its `machine_learning_job_id` or `anomaly_threshold` is missing or not in"
            + " order",
        "SAVED_QUERY|its query is saved in a cluster and not in the rule",
        "ESQL|rules of type esql are not supported yet"
      })
  void a_rule_without_what_it_asks_is_left_out(RuleType type, String reason) {
    assertThat(leftOut(TestRules.of("r", type, Optional.empty())).reason()).isEqualTo(reason);
  }

  @Test
  void a_saved_query_that_is_in_the_rule_runs() {
    RuleQuery query = TestRules.query(QueryLanguage.KQL, "process.name : cmd.exe");
    TestRules.compiled(TestRules.of("r", RuleType.SAVED_QUERY, Optional.of(query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequence by host.id [process where true] [network where true]",
        "sample by host.id [process where true] [network where true]"
      })
  void of_sequences_and_samples_an_event_has_to_satisfy_one_stage(String query) {
    Compilation.Compiled rule = TestRules.compiled(TestRules.eql("r", query));
    assertThat(rule.diagnostics()).isEmpty();
    assertThat(rule.query().conditions()).hasSize(2);
    assertThat(rule.condition()).isInstanceOf(Condition.AnyOf.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"process where true | head 5", "process where true | tail 1"})
  void limits_have_no_meaning_in_a_rule(String query) {
    assertThat(leftOut(TestRules.eql("r", query)).reason())
        .isEqualTo("`head` and `tail` have no meaning in a rule that alerts on every event");
  }

  @Test
  void a_fault_of_a_query_points_into_the_file_of_the_rule() {
    String query = "process where process.name = \"cmd.exe\"";
    Compilation.LeftOut leftOut = leftOut(inFile(query, 1000));
    assertThat(leftOut.reason()).isEqualTo("its query does not compile");
    assertThat(leftOut.diagnostics())
        .singleElement()
        .extracting(Diagnostic::span)
        .isEqualTo(new SourceSpan(1000 + query.indexOf('='), 1001 + query.indexOf('=')));
  }

  @Test
  void what_only_the_engine_cannot_run_points_into_the_file_too() {
    String query = "process where process.name regex \"(a|b)*a(a|b){20}\"";
    Compilation.LeftOut leftOut = leftOut(inFile(query, 1000));
    assertThat(leftOut.reason()).isEqualTo("its query does not compile");
    assertThat(leftOut.diagnostics())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code().id()).isEqualTo("MATCH-0002");
          assertThat(found.span().start()).isBetween(1014, 1000 + query.indexOf("(a|b)"));
          assertThat(found.span().end()).isEqualTo(1000 + query.length());
        });
  }

  @Test
  void a_warning_does_not_keep_a_rule_from_running() {
    Compilation compilation =
        COMPILER.compile(inFile("process where vendor.unlisted == \"x\"", 500));
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    assertThat(compilation.diagnostics())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.isError()).isFalse();
          assertThat(found.span()).isEqualTo(new SourceSpan(514, 529));
        });
  }

  @Test
  void the_field_of_the_category_is_that_of_the_rule() {
    Rule rule = TestRules.eql("r", "start where true");
    RuleQuery query =
        new RuleQuery(
            QueryLanguage.EQL,
            "start where true",
            SourceMap.identity(),
            Optional.of("event.type"),
            Optional.empty(),
            Optional.empty());
    Rule other = TestRules.of("r", RuleType.EQL, Optional.of(query));
    assertThat(TestRules.compiled(rule).condition().toString())
        .contains("event.category")
        .doesNotContain("event.type");
    assertThat(TestRules.compiled(other).condition().toString())
        .contains("event.type")
        .doesNotContain("event.category");
  }

  private static Rule inFile(String query, int offset) {
    RuleQuery placed =
        new RuleQuery(
            QueryLanguage.EQL,
            query,
            SourceMap.from(offset),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return TestRules.of("r", RuleType.EQL, Optional.of(placed));
  }

  private static Compilation.LeftOut leftOut(Rule rule) {
    Compilation compilation = COMPILER.compile(rule);
    assertThat(compilation).isInstanceOf(Compilation.LeftOut.class);
    return (Compilation.LeftOut) compilation;
  }
}
