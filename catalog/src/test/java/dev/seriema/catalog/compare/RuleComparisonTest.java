package dev.seriema.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {
  @Test
  void versions_that_are_only_laid_out_differently_say_the_same() {
    assertThat(
            Versions.compared(
                    "severity = \"low\"\ntags = [\"a\", \"b\"]",
                    "tags = [\n  \"a\",\n  \"b\",\n]\nseverity = 'low'")
                .isEmpty())
        .isTrue();
  }

  @Test
  void a_short_value_is_told_with_the_former_one() {
    told("severity = \"high\"", "severity = \"low\"")
        .containsExactly(
            "`severity` is `low`, was `high`"
                + " | its alerts weigh less, and may be looked at too late");
    told("risk_score = 21", "risk_score = 47")
        .containsExactly(
            "`risk_score` is `47`, was `21` | its alerts weigh more, and come before others");
    told("", "license = \"Elastic License v2\"")
        .containsExactly("`license` is `Elastic License v2`, was not said");
    told("interval = \"5m\"", "").containsExactly("`interval` is gone, was `5m`");
  }

  @Test
  void a_list_is_told_by_its_items() {
    told("tags = [\"a\", \"b\"]", "tags = [\"b\", \"c\", \"d\"]")
        .containsExactly("`tags` gains `c`, `d` and loses `a`");
    told("tags = [\"a\", \"b\"]", "tags = [\"b\", \"a\"]")
        .containsExactly("`tags` has its items in another order");
    told("", "references = [\"https://a.test\"]")
        .containsExactly("`references` gains `https://a.test`");
  }

  @Test
  void a_text_is_told_by_its_sections() {
    told(
            "note = '''\n## Triage\n\nLook.\n\n## Response\n\nAct.\n'''",
            "note = '''\n## Triage\n\nLook twice.\n\n### Related rules\n\nNone.\n'''")
        .containsExactly(
            "`note`: section `Triage` is worded anew",
            "`note`: section `Related rules` is new",
            "`note`: section `Response` is gone");
    told("setup = '''\nfirst\n\nsecond\n'''", "setup = '''\nfirst\n\nthird\n'''")
        .containsExactly("`setup` is worded anew");
  }

  @Test
  void a_mapping_is_told_by_its_techniques() {
    told(threat("T1059", "Command and Scripting Interpreter"), threat("T1204", "User Execution"))
        .containsExactly(
            "is now mapped to `T1204` User Execution under `TA0002`",
            "is no longer mapped to `T1059` Command and Scripting Interpreter under `TA0002`");
    told(threat("T1059", "Command-Line Interface"), threat("T1059", "Command Interpreter"))
        .containsExactly("`T1059` is named `Command Interpreter`, was `Command-Line Interface`");
  }

  @Test
  void fewer_indices_narrow_unless_another_pattern_has_them() {
    told("index = [\"logs-a-*\", \"logs-b-*\"]", "index = [\"logs-a-*\"]")
        .containsExactly(
            "`index` loses `logs-b-*` | fewer events | events of `logs-b-*` are seen no more");
    told("index = [\"logs-a-*\", \"logs-a-x-*\"]", "index = [\"logs-a-*\"]")
        .containsExactly("`index` loses `logs-a-x-*`");
    told("index = [\"logs-a-*\"]", "index = [\"logs-a-*\", \"logs-b-*\"]")
        .containsExactly("`index` gains `logs-b-*` | more events");
    told("index = [\"logs-*\"]", "index = [\"logs-*\", \"-logs-b-*\"]")
        .containsExactly("`index` gains `-logs-b-*` | other events");
    told("index = [\"logs-*\"]", "").containsExactly("`index` loses `logs-*` | other events");
  }

  @Test
  void times_are_judged_by_what_a_run_sees() {
    told("from = \"now-60m\"", "from = \"now-9m\"")
        .containsExactly(
            "`from` is `now-9m`, was `now-60m` | fewer events"
                + " | a run sees less, so that events which arrive late are missed");
    told("interval = \"5m\"", "interval = \"1h\"")
        .containsExactly(
            "`interval` is `1h`, was `5m` | fewer events"
                + " | events between two runs are seen by neither");
    told("from = \"now-9m\"", "from = \"now-1h\"")
        .containsExactly("`from` is `now-1h`, was `now-9m` | more events");
    told("from = \"now-9m\"", "from = \"now/d\"")
        .containsExactly("`from` is `now/d`, was `now-9m` | other events");
  }

  @Test
  void what_makes_alerts_of_events_is_judged() {
    told(
            "[rule.threshold]\nfield = [\"a\"]\nvalue = 5",
            "[rule.threshold]\nfield = [\"a\"]\nvalue = 9")
        .containsExactly("`threshold.value` is `9`, was `5` | fewer events");
    told("", "[rule.alert_suppression]\ngroup_by = [\"host.id\"]")
        .containsExactly(
            "`alert_suppression.group_by` gains `host.id` | fewer events"
                + " | alerts are joined to former ones, whose differences are seen no more");
    told(newTerms("now-14d"), newTerms("now-7d"))
        .containsExactly(
            "`new_terms.history_window_start` is `now-7d`, was `now-14d` | more events"
                + " | what happens seldom is new again after a shorter time");
    told("max_signals = 1000", "")
        .containsExactly(
            "`max_signals` is gone, was `1000` | fewer events"
                + " | a run that finds more than it may tell drops the rest");
    told("", "building_block_type = \"default\"")
        .containsExactly(
            "`building_block_type` is `default`, was not said"
                + " | its alerts are kept for other rules and no longer shown");
  }

  @Test
  void filters_leave_events_out() {
    told("", "[[rule.filters]]\n[rule.filters.query.exists]\nfield = \"host.id\"")
        .containsExactly(
            "`filters` gains `{query = {exists = {field = \"host.id\"}}}` | fewer events"
                + " | what the new items of `filters` leave out is told of no more");
  }

  @Test
  void changes_come_by_subject_and_point_into_both_versions() {
    RuleComparison comparison =
        Versions.ofFiles(
            "[metadata]\nmaturity = \"development\"\n" + Versions.file("severity = \"low\""),
            "[metadata]\nmaturity = \"production\"\n" + Versions.file("severity = \"high\""));
    assertThat(comparison.changes())
        .extracting(
            RuleChange::key, change -> change.subject(), change -> change.after().isPresent())
        .containsExactly(
            tuple("metadata.maturity", Subject.IDENTITY, true),
            tuple("severity", Subject.WEIGHT, true));
    assertThat(comparison.risks())
        .extracting(Sentence::plain)
        .containsExactly(
            "it is released from now on", "its alerts weigh more, and come before others");
    assertThat(comparison.meaning()).isEqualTo(Meaning.EQUAL);
  }

  private static String threat(String id, String name) {
    return """
    [[rule.threat]]
    framework = "MITRE ATT&CK"
    [rule.threat.tactic]
    id = "TA0002"
    name = "Execution"
    reference = "https://attack.mitre.org/tactics/TA0002/"
    [[rule.threat.technique]]
    id = "%s"
    name = "%s"
    reference = "https://attack.mitre.org/techniques/T/"
    """
        .formatted(id, name);
  }

  private static String newTerms(String start) {
    return """
    [rule.new_terms]
    field = "new_terms_fields"
    value = ["host.id"]
    [[rule.new_terms.history_window_start]]
    field = "history_window_start"
    value = "%s"
    """
        .formatted(start);
  }

  private static ListAssert<String> told(String before, String after) {
    List<String> told = Versions.told(Versions.compared(before, after));
    return assertThat(told);
  }
}
