package dev.seriema.catalog.rule;

import static dev.seriema.catalog.rule.SmallRule.METADATA;
import static dev.seriema.catalog.rule.SmallRule.SMALL;
import static dev.seriema.catalog.rule.SmallRule.faults;
import static dev.seriema.catalog.rule.SmallRule.hint;
import static dev.seriema.catalog.rule.SmallRule.read;
import static dev.seriema.catalog.rule.SmallRule.rule;
import static dev.seriema.catalog.rule.SmallRule.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import org.junit.jupiter.api.Test;

/// What is told of a rule file that is not in order.
final class RuleFileFaultsTest {
  @Test
  void a_file_without_a_rule_table_is_no_rule_file() {
    assertThat(faults("[project]\nname = \"x\"\n"))
        .containsExactly("1 NOT_A_RULE_FILE not a rule file: there is no table `[rule]`");
    assertThat(faults("rule = 1\n" + METADATA))
        .containsExactly("1 WRONG_TYPE `rule` is an integer, not a table");
  }

  @Test
  void a_rule_without_metadata_runs_with_a_warning() {
    Parsed<RuleFile> parsed = read(SMALL.substring(METADATA.length()), Surroundings.NONE);

    assertThat(shown(parsed, SMALL.substring(METADATA.length())))
        .containsExactly("1 MISSING_METADATA there is no table `[metadata]` beside `[rule]`");
    assertThat(parsed.tree().rule()).isPresent();
  }

  @Test
  void each_missing_field_is_told() {
    assertThat(faults(METADATA + "[rule]\ntype = \"query\"\n"))
        .containsExactlyInAnyOrder(
            "4 MISSING_FIELD `rule_id` is missing in `[rule]`",
            "4 MISSING_FIELD `query` is missing in `[rule]`",
            "4 MISSING_FIELD `name` is missing in `[rule]`",
            "4 MISSING_FIELD `description` is missing in `[rule]`",
            "4 MISSING_FIELD `severity` is missing in `[rule]`",
            "4 MISSING_FIELD `risk_score` is missing in `[rule]`",
            "4 MISSING_FIELD `author` is missing in `[rule]`");
  }

  @Test
  void a_missing_field_that_is_there_under_a_similar_name_gets_a_hint() {
    String text = SMALL.replace("risk_score", "riskscore");
    Diagnostic fault = read(text, Surroundings.NONE).diagnostics().getFirst();

    assertThat(fault.code()).isEqualTo(RuleFault.MISSING_FIELD);
    assertThat(text.substring(fault.span().start(), fault.span().end())).isEqualTo("riskscore");
    assertThat(fault.hint()).contains("did you mean `risk_score`?");
  }

  @Test
  void a_missing_part_of_a_threat_is_told_at_its_header() {
    assertThat(
            faults(
                SMALL
                    + """
                    [[rule.threat]]
                    framework = "MITRE ATT&CK"
                    [[rule.threat.technique]]
                    id = "T1059"
                    name = "Command and Scripting Interpreter"
                    """))
        .containsExactly(
            "13 MISSING_FIELD `tactic` is missing in `[[rule.threat]]`",
            "15 MISSING_FIELD `reference` is missing in `[[rule.threat.technique]]`");
  }

  @Test
  void values_of_a_wrong_type_are_told() {
    assertThat(
            faults(
                SMALL
                        .replace("risk_score = 21", "risk_score = \"21\"")
                        .replace("\"Small Rule\"", "true")
                    + "tags = \"x\"\n"
                    + "index = [\"logs-*\", 1]\n"
                    + "threat = [\"y\"]\n"
                    + "note = 2025-01-01\n"))
        .containsExactly(
            "7 WRONG_TYPE `name` is a truth value, not a text",
            "9 WRONG_TYPE `risk_score` is a text, not an integer",
            "13 WRONG_TYPE `tags` is a text, not a list",
            "14 WRONG_TYPE `index` is a list of texts with an integer in it",
            "15 WRONG_TYPE `threat` is a list of tables with a text in it",
            "16 WRONG_TYPE `note` is a date or time, not a text");
  }

  @Test
  void unknown_words_get_a_hint() {
    assertThat(faults(SMALL.replace("\"low\"", "\"hihg\"")))
        .containsExactly("11 UNKNOWN_SEVERITY unknown severity `hihg`");
    assertThat(hint(SMALL.replace("\"low\"", "\"hihg\""))).contains("did you mean `high`?");
    assertThat(faults(SMALL.replace("\"eql\"", "\"new-terms\"")))
        .containsExactly("12 UNKNOWN_TYPE unknown rule type `new-terms`");
    assertThat(hint(SMALL.replace("\"eql\"", "\"new-terms\"")))
        .contains("did you mean `new_terms`?");
    assertThat(hint(SMALL.replace("\"low\"", "\"informational\""))).isEmpty();
  }

  @Test
  void the_common_name_of_a_language_gets_a_hint_to_its_word() {
    String text = SMALL.replace("\"eql\"", "\"query\"\nlanguage = \"KQL\"");

    assertThat(faults(text)).containsExactly("13 UNKNOWN_LANGUAGE unknown language `KQL`");
    assertThat(hint(text)).contains("did you mean `kuery`?");
    assertThat(read(text, Surroundings.NONE).diagnostics().getFirst().label())
        .isEqualTo("there are `eql`, `kuery`, `lucene`, `esql`");
  }

  @Test
  void a_language_that_the_type_does_not_have_is_told() {
    String text = SMALL + "language = \"kuery\"\n";

    assertThat(faults(text))
        .containsExactly(
            "13 LANGUAGE_OF_ANOTHER_TYPE a rule of type `eql` has no query in `kuery`");
    assertThat(hint(text)).contains("write `language = \"eql\"`");
    assertThat(faults(SMALL.replace("\"eql\"", "\"esql\"") + "language = \"eql\"\n"))
        .containsExactly("13 LANGUAGE_OF_ANOTHER_TYPE a rule of type `esql` has no query in `eql`");
  }

  @Test
  void blank_texts_are_told() {
    assertThat(faults(SMALL.replace("\"Small Rule\"", "\" \"")))
        .containsExactly("7 BLANK_FIELD `name` is blank");
    assertThat(faults(SMALL.replace("\"process where true\"", "\"\"\"\n\n\"\"\"")))
        .containsExactly("8 BLANK_QUERY `query` is blank");
  }

  @Test
  void filters_may_stand_without_a_query_in_kql() {
    String filters = "filters = [{ query = { match_phrase = { \"process.name\" = \"sh\" } } }]\n";
    String kql = SMALL.replace("\"eql\"", "\"query\"");
    String blank = kql.replace("\"process where true\"", "\" \"");
    String missing = kql.replace("query = \"process where true\"\n", "");

    assertThat(rule(blank + filters).query().orElseThrow().text()).isBlank();
    assertThat(rule(missing + filters).narrowing().filters()).hasSize(1);
    assertThat(faults(blank + "filters = []\n")).containsExactly("8 BLANK_QUERY `query` is blank");
    assertThat(faults(blank + filters + "language = \"lucene\"\n"))
        .containsExactly("8 BLANK_QUERY `query` is blank");
    assertThat(faults(missing)).singleElement().asString().contains("MISSING_FIELD");
  }

  @Test
  void numbers_have_their_ranges() {
    assertThat(faults(SMALL.replace("= 21", "= 130")))
        .containsExactly("9 RISK_SCORE_OUT_OF_RANGE `risk_score` is 130; it runs from 0 to 100");
    assertThat(faults(SMALL.replace("= 21", "= -1")))
        .containsExactly("9 RISK_SCORE_OUT_OF_RANGE `risk_score` is -1; it runs from 0 to 100");
    assertThat(faults(SMALL + "max_signals = 0\nversion = 9000000000\n"))
        .containsExactly(
            "13 NUMBER_OUT_OF_RANGE `max_signals` is 0; it runs from 1 to 2147483647",
            "14 NUMBER_OUT_OF_RANGE `version` is 9000000000; it runs from 1 to 2147483647");
  }
}
