package dev.seriema.detector.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.TestRules;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.explain.Showing.Reason;
import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  @Test
  void a_match_has_no_distance_and_every_part_that_counts_held() {
    String query = "process where process.name : \"PYTHON*\" and process.pid > 4";
    Explanation explanation =
        explain(
            query, "{'event.category':'process','process':{'name':['bash','python3'],'pid':7}}");

    assertThat(explanation.matches()).isTrue();
    assertThat(explanation.raisesAlert()).isTrue();
    assertThat(lines(query, explanation))
        .containsExactly(
            "HELD 0 ALL",
            "  HELD 0 `process` event.category=process!",
            "  HELD 0 `process.name : \"PYTHON*\"` process.name=bash,python3!",
            "  HELD 0 `process.pid > 4` process.pid=7!");
  }

  @Test
  void below_a_not_the_part_that_held_is_the_one_to_change() {
    String query = "any where not (user.name == \"root\" or process.name : \"ba*\")";
    Explanation explanation = explain(query, "{'user.name':'eve','process.name':'bash'}");

    assertThat(explanation.distance()).isEqualTo(1);
    assertThat(lines(query, explanation))
        .containsExactly(
            "FAILED 1 NOT",
            "  HELD 1 ANY",
            "    FAILED 0 `user.name == \"root\"` user.name=eve",
            "    HELD 1 `process.name : \"ba*\"` process.name=bash!");
  }

  @Test
  void what_would_have_to_change_is_told_on_the_shortest_way() {
    String query =
        "any where not user.name == \"root\""
            + " and ((host.name == \"a\" and host.os.type == \"linux\") or host.name == \"b\")";
    Explanation explanation = explain(query, "{'user.name':'root','host.name':'c'}");

    assertThat(explanation.changes())
        .extracting(change -> text(query, change.leaf().span()), Change::hold)
        .containsExactly(tuple("user.name == \"root\"", false), tuple("host.name == \"b\"", true));
    assertThat(explain(query, "{'host.name':'b'}").changes()).isEmpty();
  }

  @Test
  void a_comparison_on_a_missing_field_fails_negated_and_not() {
    String query = "any where not process.pid > 4";
    Explanation explanation = explain(query, "{}");

    assertThat(lines(query, explanation))
        .containsExactly("FAILED 1 NOT", "  FAILED 1 `process.pid > 4` process.pid missing");
  }

  @Test
  void what_is_computed_from_a_missing_field_is_unknown() {
    String query = "any where length(user.name) + 1 == 4 or concat(host.name, \"x\") == \"ax\"";
    assertThat(lines(query, explain(query, "{'user.name':'eve'}")))
        .containsExactly(
            "HELD 0 ANY",
            "  HELD 0 `length(user.name) + 1 == 4` user.name=eve"
                + " length(user.name)=Whole[number=3] length(user.name) + 1=Whole[number=4]",
            "  UNKNOWN 1 `concat(host.name, \"x\") == \"ax\"` host.name missing"
                + " concat(host.name, \"x\")=Missing[]");
  }

  @Test
  void values_of_a_wrong_type_are_told_as_unreadable() {
    Explanation explanation =
        explain("any where process.pid == 7", "{'process.pid':['seven',true,8]}");

    assertThat(leaf(explanation).fields())
        .singleElement()
        .satisfies(found ->
            assertThat(found.values())
                .extracting(FoundValue::kind, FoundValue::text, FoundValue::readable)
                .containsExactly(
                    tuple(ValueKind.STRING, "seven", false),
                    tuple(ValueKind.TRUE, "true", false),
                    tuple(ValueKind.NUMBER, "8", true)));
  }

  @Test
  void of_many_or_long_values_a_bounded_part_is_kept_with_what_satisfies() {
    StringBuilder args = new StringBuilder("'" + "x".repeat(FoundValue.LONGEST) + "y'");
    for (int i = 0; i < 100; i++) {
      args.append(",'a").append(i).append('\'');
    }
    Explanation explanation =
        explain("any where process.args == \"a99\"", "{'process.args':[" + args + "]}");

    FoundField found = leaf(explanation).fields().getFirst();
    assertThat(found.count()).isEqualTo(101);
    assertThat(found.values()).hasSize(FoundField.MOST_VALUES);
    assertThat(found.values().getFirst().text()).hasSize(FoundValue.LONGEST);
    assertThat(found.values().getFirst().length()).isEqualTo(FoundValue.LONGEST + 1);
    assertThat(found.values().getFirst().isCut()).isTrue();
    assertThat(found.values().getLast().text()).isEqualTo("a99");
    assertThat(found.values().getLast().satisfies()).isTrue();
  }

  @Test
  void constants_are_told_although_they_leave_the_condition() {
    String query = "any where user.name == \"eve\" or (process.pid == 1 and false)";
    assertThat(lines(query, explain(query, "{'process.pid':1}")))
        .containsExactly(
            "FAILED 1 ANY",
            "  FAILED 1 `user.name == \"eve\"` user.name missing",
            "  FAILED 1 ALL",
            "    HELD 0 `process.pid == 1` process.pid=1!",
            "    FAILED 1 `false`");
  }

  @Test
  void a_rule_that_waits_for_a_value_is_not_tried_without_it() {
    String query = "process where process.name in~ (\"Bash\", \"sh\") and length(user.name) > 1";
    Candidacy tried = explain(query, "{'process.name':'BASH'}").candidacy();
    assertThat(tried.tried()).isTrue();

    Candidacy untried = explain(query, "{'process.name':'zsh'}").candidacy();
    assertThat(untried.tried()).isFalse();
    assertThat(untried.waitsFor().orElseThrow())
        .singleElement()
        .extracting(NecessaryValues::texts)
        .isEqualTo(List.of("bash", "sh"));
    assertThat(untried.found())
        .singleElement()
        .satisfies(found -> assertThat(found.values().getFirst().text()).isEqualTo("zsh"));
  }

  @Test
  void a_rule_that_waits_for_nothing_is_tried_on_every_event() {
    Candidacy candidacy = explain("any where length(user.name) > 1", "{}").candidacy();
    assertThat(candidacy.tried()).isTrue();
    assertThat(candidacy.waitsFor()).isEmpty();
  }

  @Test
  void index_picking_is_told_with_the_pattern_that_decides() {
    assertThat(showing("{'_index':'logs-a-1'}", false, "logs-*", "-logs-b*"))
        .isEqualTo(new Showing(Optional.of("logs-a-1"), Reason.PICKED, Optional.of("logs-*")));
    assertThat(showing("{'_index':'logs-b'}", false, "logs-*", "-logs-b*"))
        .isEqualTo(new Showing(Optional.of("logs-b"), Reason.TAKEN_AWAY, Optional.of("-logs-b*")));
    assertThat(showing("{'_index':'metrics'}", false, "logs-*", "-logs-b*"))
        .isEqualTo(new Showing(Optional.of("metrics"), Reason.NOT_PICKED, Optional.empty()));
    assertThat(showing("{'_index':'metrics'}", true, "logs-*"))
        .isEqualTo(new Showing(Optional.of("metrics"), Reason.PICKING_OFF, Optional.empty()));
    assertThat(showing("{}", false, "logs-*"))
        .isEqualTo(new Showing(Optional.empty(), Reason.UNKNOWN_INDEX, Optional.empty()));
    assertThat(showing("{}", true, "logs-*"))
        .isEqualTo(new Showing(Optional.empty(), Reason.PICKING_OFF, Optional.empty()));
    assertThat(showing("{'_index':'metrics'}", false))
        .isEqualTo(new Showing(Optional.of("metrics"), Reason.NO_PATTERNS, Optional.empty()));
  }

  @Test
  void an_event_that_is_hidden_is_one_step_from_an_alert() {
    Explanation hidden =
        explain(TestRules.eql("a", "any where true", "logs-*"), false, "{'_index':'metrics'}");
    assertThat(hidden.matches()).isTrue();
    assertThat(hidden.raisesAlert()).isFalse();
    assertThat(hidden.steps()).isEqualTo(1);
  }

  @Test
  void each_field_is_told_once_with_the_table_that_lists_it() {
    Explainer explainer =
        Explainer.of(
            TestRules.compiled(
                TestRules.eql(
                    "a",
                    "any where process.pid > 1 and process.pid < 9 and not vendor.detail =="
                        + " \"x\"")),
            new RuleCompiler(_ -> EcsSchema.newest()),
            DetectorOptions.DEFAULT);
    assertThat(explainer.fields())
        .extracting(
            read -> read.field().path().name(),
            read -> read.field().type(),
            read -> read.origin().map(FieldOrigin::table).orElse("").startsWith("ECS "))
        .containsExactly(
            tuple("process.pid", FieldType.LONG, true),
            tuple("vendor.detail", FieldType.KEYWORD, false));
  }

  private static Showing showing(String document, boolean anyIndex, String... indices) {
    return explain(TestRules.eql("a", "any where true", indices), anyIndex, document).showing();
  }

  private static Part.Leaf leaf(Explanation explanation) {
    return (Part.Leaf) explanation.condition();
  }

  private static Explanation explain(String query, String document) {
    return explain(TestRules.eql("a", query), false, document);
  }

  private static Explanation explain(Rule rule, boolean anyIndex, String document) {
    Compilation.Compiled compiled = TestRules.compiled(rule);
    ExplainerThread thread =
        Explainer.of(
                compiled,
                new RuleCompiler(_ -> EcsSchema.newest()),
                DetectorOptions.DEFAULT.withAnyIndex(anyIndex))
            .thread();
    byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(bytes, 0, bytes.length)).isNull();
    Explanation explanation = thread.explain();
    assertThat(thread.steps()).isEqualTo(explanation.steps());
    return explanation;
  }

  /// The tree, a line for each part; a mark follows the values that satisfy it.
  private static List<String> lines(String query, Explanation explanation) {
    List<String> lines = new ArrayList<>();
    tell(query, explanation.condition(), "", lines);
    return lines;
  }

  private static void tell(String query, Part part, String indent, List<String> lines) {
    String head = indent + part.outcome() + " " + part.distance() + " ";
    switch (part) {
      case Part.Leaf leaf -> {
        StringBuilder line = new StringBuilder(head);
        line.append('`').append(text(query, leaf.span())).append('`');
        leaf.fields().forEach(field -> line.append(' ').append(found(field)));
        leaf.quantities()
            .forEach(quantity ->
                line.append(' ')
                    .append(text(query, quantity.span()))
                    .append('=')
                    .append(quantity.value()));
        lines.add(line.toString());
      }
      case Part.Not not -> {
        lines.add(head + "NOT");
        tell(query, not.operand(), indent + "  ", lines);
      }
      case Part.Group group -> {
        lines.add(head + group.join());
        group.terms().forEach(term -> tell(query, term, indent + "  ", lines));
      }
    }
  }

  private static String found(FoundField found) {
    if (found.isMissing()) {
      return found.field() + " missing";
    }
    return found.field()
        + "="
        + String.join(
            ",",
            found.values().stream()
                .map(value -> value.text() + (value.satisfies() ? "!" : ""))
                .toList());
  }

  private static String text(String query, SourceSpan span) {
    return query.substring(span.start(), span.end());
  }
}
