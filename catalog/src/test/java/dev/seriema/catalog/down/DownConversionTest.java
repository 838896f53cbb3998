package dev.seriema.catalog.down;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.TablesOfStack;
import dev.seriema.model.schema.ShippedSchemas;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownConversionTest {
  private static final String EQL =
      """
      [metadata]
      maturity = "production"

      [rule]
      # How it is called.
      name = "Kestrels on a Wire"
      rule_id = "3f1a4c22-0f6e-4b44-9a7a-0f0f0f0f0f0f"
      risk_score = 21
      severity = "low"
      description = "Finds kestrels."
      author = ["Kestrel Freight"]
      type = "eql"
      language = "eql"
      query = 'process where process.name == "kestrel"'
      """;

  @Test
  void a_rule_of_old_keys_is_the_same_on_an_old_release() {
    Downward rule = Downward.of(EQL, "8.10");
    assertThat(rule.conversion().isSame()).isTrue();
    assertThat(rule.text()).isEqualTo(EQL);
  }

  @Test
  void keys_that_only_say_something_are_lost_minor_by_minor() {
    String told =
        EQL
            + """
            setup = "Install the agent."

            [rule.investigation_fields]
            field_names = ["process.name"]
            """;
    assertThat(Downward.of(told, "8.11").losses()).isEmpty();
    assertThat(Downward.of(told, "8.10").losses())
        .containsExactly("8.11 `investigation_fields`: which fields an alert shows first");
    Downward oldest = Downward.of(told, "8.2");
    assertThat(oldest.losses())
        .containsExactly(
            "8.11 `investigation_fields`: which fields an alert shows first",
            "8.3 `setup`: how the data source is set up");
    assertThat(oldest.text()).isEqualTo(EQL);
  }

  @Test
  void suppression_is_refused_before_the_release_that_has_it_for_the_type() {
    String suppressed =
        EQL
            + """
            alert_suppression = { group_by = ["host.id"], missing_fields_strategy = "suppress" }
            """;
    assertThat(Downward.of(suppressed, "8.14").conversion().isPossible()).isTrue();
    assertThat(Downward.of(suppressed, "8.13").reasons())
        .containsExactly(
            "`alert_suppression` came with release 8.14, and without it more alerts are raised");
  }

  @Test
  void suppression_of_a_sequence_is_refused_where_single_events_have_it() {
    String sequence =
        EQL.replace(
                "'process where process.name == \"kestrel\"'",
                "'sequence by host.id [process where true] [file where true]'")
            + "alert_suppression = { group_by = [\"host.id\"], missing_fields_strategy ="
            + " \"suppress\" }\n";
    assertThat(Downward.of(sequence, "8.18").reasons()).isEmpty();
    assertThat(Downward.of(sequence, "8.17").reasons())
        .containsExactly("alerts of a sequence are suppressed from release 8.18 on");
  }

  @Test
  void a_type_is_refused_before_the_release_that_has_it() {
    String esql =
        EQL.replace("\"eql\"", "\"esql\"")
            .replace(
                "'process where process.name == \"kestrel\"'",
                "'FROM logs-* METADATA _id | WHERE process.name == \"kestrel\" | KEEP _id'");
    assertThat(Downward.of(esql, "8.13").reasons()).isEmpty();
    assertThat(Downward.of(esql, "8.12").reasons())
        .containsExactly("rules of type `esql` came with release 8.13");
    assertThat(
            Downward.of(esql.replace("| KEEP", "| INLINE STATS n = COUNT(*) | KEEP"), "9.1")
                .reasons())
        .containsExactly("`INLINE STATS` in the query came with release 9.2");
  }

  @Test
  void what_a_query_asks_for_is_refused_before_the_release_that_can_do_it() {
    String missing =
        EQL.replace(
            "'process where process.name == \"kestrel\"'",
            "'sequence by host.id with maxspan=1m [process where true] ![file where true]'");
    assertThat(Downward.of(missing, "8.9").reasons()).isEmpty();
    assertThat(Downward.of(missing, "8.8").reasons())
        .containsExactly(
            "an event that must be missing, `![…]`, in the query came with release 8.9");
    String sample =
        EQL.replace(
            "'process where process.name == \"kestrel\"'",
            "'sample by host.id [process where true] [file where true]'");
    assertThat(Downward.of(sample, "8.5").reasons())
        .containsExactly("`sample` in the query came with release 8.6");
  }

  @Test
  void several_fields_of_a_threshold_are_refused_and_one_loses_its_list() {
    String threshold =
        EQL.replace("type = \"eql\"", "type = \"threshold\"")
                .replace("language = \"eql\"", "language = \"kuery\"")
                .replace("process where process.name == \"kestrel\"", "process.name: kestrel")
            + """

            [rule.threshold]
            field = ["host.id"]
            value = 5
            """;
    assertThat(Downward.of(threshold, "7.12").losses()).isEmpty();
    assertThat(Downward.of(threshold, "7.11").text()).contains("field = \"host.id\"\nvalue = 5");
    String two = threshold.replace("[\"host.id\"]", "[\"host.id\", \"user.id\"]");
    assertThat(Downward.of(two, "7.11").reasons())
        .containsExactly("`threshold.field` has 2 fields; before release 7.12 it takes one");
    String four =
        threshold.replace("[\"host.id\"]", "[\"host.id\", \"user.id\", \"a.b\", \"c.d\"]");
    assertThat(Downward.of(four, "9.1").reasons())
        .containsExactly("`threshold.field` has 4 fields; before release 9.2 it takes 3");
    String counted = threshold + "cardinality = [{ field = \"user.id\", value = 2 }]\n";
    assertThat(Downward.of(counted, "7.11").reasons())
        .containsExactly(
            "`threshold.cardinality` came with release 7.12, and without it more alerts are"
                + " raised");
  }

  @Test
  void one_job_loses_its_list_and_several_are_refused() {
    String jobs =
        EQL.replace("type = \"eql\"", "type = \"machine_learning\"")
            .replace(
                "language = \"eql\"\nquery = 'process where process.name == \"kestrel\"'",
                "anomaly_threshold = 50\nmachine_learning_job_id = [\"kestrels\"]");
    assertThat(Downward.of(jobs, "7.14").losses()).isEmpty();
    assertThat(Downward.of(jobs, "7.13").text())
        .contains("machine_learning_job_id = \"kestrels\"\n");
    assertThat(Downward.of(jobs.replace("[\"kestrels\"]", "[\"a\", \"b\"]"), "7.13").reasons())
        .containsExactly("`machine_learning_job_id` has 2 jobs; before release 7.14 it takes one");
  }

  @Test
  void sub_techniques_and_tactics_alone_are_lost_before_7_11() {
    String mapped =
        EQL
            + """

            [[rule.threat]]
            framework = "MITRE ATT&CK"

            [[rule.threat.technique]]
            id = "T1059"
            name = "Command and Scripting Interpreter"
            reference = "https://attack.mitre.org/techniques/T1059/"

            [[rule.threat.technique.subtechnique]]
            id = "T1059.004"
            name = "Unix Shell"
            reference = "https://attack.mitre.org/techniques/T1059/004/"

            [rule.threat.tactic]
            id = "TA0002"
            name = "Execution"
            reference = "https://attack.mitre.org/tactics/TA0002/"

            [[rule.threat]]
            framework = "MITRE ATT&CK"

            [rule.threat.tactic]
            id = "TA0005"
            name = "Defense Evasion"
            reference = "https://attack.mitre.org/tactics/TA0005/"
            """;
    assertThat(Downward.of(mapped, "7.11").losses()).isEmpty();
    Downward old = Downward.of(mapped, "7.10");
    assertThat(old.losses())
        .containsExactly(
            "7.11 the mapping to T1059.004",
            "7.11 the mapping to TA0005, which names no technique");
    assertThat(old.text())
        .contains("\"T1059\"")
        .endsWith("TA0002/\"\n")
        .doesNotContain("T1059.004")
        .doesNotContain("TA0005");
  }

  @Test
  void inline_mappings_lose_the_same() {
    String mapped =
        EQL
            + """
            threat = [
              { framework = "MITRE ATLAS", tactic = { id = "AML.TA0000" } },
              { framework = "MITRE ATT&CK", tactic = { id = "TA0002" }, technique = [{ id = "T1059", subtechnique = [{ id = "T1059.004" }] }] },
            ]
            """;
    Downward old = Downward.of(mapped, "7.10");
    assertThat(old.losses())
        .containsExactly(
            "9.3 the mapping to AML.TA0000 of MITRE ATLAS", "7.11 the mapping to T1059.004");
    assertThat(old.text())
        .contains("technique = [{ id = \"T1059\" }]")
        .doesNotContain("ATLAS")
        .doesNotContain("T1059.004");
  }

  @Test
  void what_the_author_asked_for_is_told_and_not_kept() {
    String newer =
        EQL.replace(
            "maturity = \"production\"\n",
            """
            maturity = "production"
            min_stack_comments = "The data set came with 9.3."
            min_stack_version = "9.3.0"
            """);
    Downward older = Downward.of(newer, "8.19");
    assertThat(older.losses())
        .containsExactly(
            "9.3 `min_stack_version`: its author asked for release 9.3.0",
            "9.3 `min_stack_comments`: The data set came with 9.3.");
    assertThat(older.text()).isEqualTo(EQL);
    assertThat(older.conversion().crossesMajor(new Release(9, 6, 0, ""))).isTrue();
  }

  @Test
  void a_field_that_only_the_newer_schemas_have_is_refused() {
    Release old = new Release(8, 10, 0, "");
    KnownFields fields =
        new KnownFields(ShippedSchemas.NEWEST, TablesOfStack.of(Optional.empty(), old));
    String newer =
        EQL.replace("process.name ==", "process.hash.cdhash == \"a\" and nothing.known ==");
    assertThat(Downward.of(newer, "8.10", fields).reasons())
        .containsExactly(
            "the query reads `process.hash.cdhash`, which the schemas of 8.10 do not have");
    assertThat(
            Downward.of(newer.replace("process.hash", "?process.hash"), "8.10", fields).reasons())
        .isEmpty();
    assertThat(Downward.of(EQL, "8.10", fields).conversion().isSame()).isTrue();
  }
}
