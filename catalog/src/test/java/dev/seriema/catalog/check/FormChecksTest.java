package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.CheckFacts;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the checks of the form pass over, and what they tell once.
class FormChecksTest {
  private static final RuleLocation FILE = RuleLocation.of(Path.of("rules/linux/a.toml"), false);

  private static final String METADATA =
      """
      [metadata]
      creation_date = "2026/11/25"
      maturity = "production"
      updated_date = "2026/11/25"
      """;

  private static final String RULE =
      """

      [rule]
      author = ["Ann Example"]
      description = "Finds a shell."
      name = "Shell Started"
      risk_score = 21
      rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
      severity = "low"
      """;

  private static final String QUERY =
      """
      type = "query"
      language = "kuery"
      query = "process.name: sh"
      """;

  private static final String THRESHOLD =
      """
      type = "threshold"
      language = "kuery"
      query = "process.name: sh"

      [rule.threshold]
      """;

  private static final List<String> TYPES =
      Stream.of(RuleType.values()).map(RuleType::word).toList();

  private static final List<String> SCALARS =
      List.of(
          "1",
          "-1",
          "1.5",
          "true",
          "\"\"",
          "\" \"",
          "\"a\"",
          "[]",
          "{}",
          "2026-11-25",
          "9223372036854775807",
          "\"\\u0000\"");

  private static final List<String> KEYS =
      List.of(
          "name",
          "rule_id",
          "severity",
          "risk_score",
          "index",
          "data_view_id",
          "threshold",
          "new_terms",
          "alert_suppression",
          "threat_mapping",
          "threat",
          "timeline_id",
          "timeline_title",
          "interval",
          "from",
          "severity_mapping",
          "tags",
          "threat_query",
          "investigation_fields",
          "required_fields",
          "threat_mappings");

  private static final List<String> INNER_KEYS =
      List.of(
          "field",
          "value",
          "entries",
          "negate",
          "type",
          "duration",
          "unit",
          "group_by",
          "cardinality",
          "history_window_start",
          "tactic",
          "technique",
          "id",
          "field_names");

  private static List<String> of(String toml) {
    return of(toml, House.ELASTIC);
  }

  private static List<String> of(String toml, House house) {
    TomlDocument document =
        TomlDocument.parse("a.toml", toml.getBytes(StandardCharsets.UTF_8)).tree();
    return WrittenRule.of(document).map(rule -> of(rule, house)).orElse(List.of());
  }

  private static List<String> ofExport(String json) {
    JsonValue rule = JsonReader.read(json, 0, json.length()).value().orElseThrow();
    return of(
        WrittenRule.of((JsonValue.Table) rule, new SourceSpan(0, json.length())), House.PLAIN);
  }

  private static List<String> of(WrittenRule written, House house) {
    return of(written, house, Optional.empty());
  }

  /// Only what has codes of the form, of readers of rules too.
  private static List<String> of(WrittenRule written, House house, Optional<Query> query) {
    RuleUnderCheck rule =
        new RuleUnderCheck(
            written,
            FILE,
            Optional.empty(),
            query,
            new CheckFacts(ShippedSchemas.NEWEST),
            CheckSettings.of(house));
    return Checks.of(rule).found().stream()
        .filter(found -> found.code().id().matches("(FORM|RULE)-.*"))
        .map(found -> found.severity().word() + " " + found.code().id() + " " + found.message())
        .toList();
  }

  @Test
  void a_sound_rule_has_no_finding() {
    assertThat(of(METADATA + RULE + QUERY)).isEmpty();
    assertThat(of(METADATA + RULE + THRESHOLD + "field = []\nvalue = 3\n")).isEmpty();
  }

  @Test
  void a_deprecated_rule_is_not_asked() {
    String deprecated = METADATA.replace("production", "deprecated");
    assertThat(of(deprecated + "deprecated_reason = \"too loud\"\ncolour = 1\n" + RULE)).isEmpty();
  }

  @Test
  void a_live_rule_has_no_reason_for_its_deprecation() {
    assertThat(of(METADATA + "deprecated_reason = \"too loud\"\n" + RULE + QUERY))
        .containsExactly(
            "error FORM-0001 `deprecated_reason` is for rules whose `maturity` is `deprecated`");
  }

  @Test
  void tables_of_others_are_not_looked_into() {
    String others =
        """
        filters = [{ colour = 1 }]
        actions = [{ colour = 1 }]
        response_actions = [{ colour = 1 }]
        exceptions_list = [{ list_id = "a", colour = "b" }]
        meta = { colour = 1 }
        """;
    String extended = "extended = { colour = 1 }\n";
    assertThat(of(METADATA + extended + RULE + QUERY + others)).isEmpty();
  }

  @Test
  void a_package_or_a_job_stands_alone_or_in_a_list() {
    String job = "type = \"machine_learning\"\nanomaly_threshold = 50\nmachine_learning_job_id = ";
    assertThat(of(METADATA + "integration = \"endpoint\"\n" + RULE + job + "\"a\"")).isEmpty();
    assertThat(of(METADATA + "integration = [\"endpoint\"]\n" + RULE + job + "[\"a\"]")).isEmpty();
    assertThat(of(METADATA + "integration = 1\n" + RULE + job + "[1]"))
        .containsExactlyInAnyOrder(
            "error RULE-0004 `integration` is an integer, not a text or a list",
            "error RULE-0004 `machine_learning_job_id` is an integer, not a text");
  }

  @Test
  void an_empty_list_of_cardinalities_passes_and_an_incomplete_one_does_not() {
    String threshold = METADATA + RULE + THRESHOLD + "field = []\nvalue = 1\n";
    assertThat(of(threshold + "cardinality = []\n")).isEmpty();
    assertThat(of(threshold + "cardinality = [{ value = 0 }]\n"))
        .containsExactlyInAnyOrder(
            "error RULE-0003 `field` is missing in `[[rule.threshold.cardinality]]`",
            "error RULE-0012 `value` is 0; it runs from 1 to 2147483647");
  }

  @Test
  void a_missing_table_is_one_finding() {
    String threshold = "type = \"threshold\"\nlanguage = \"kuery\"\nquery = \"a: 1\"\n";
    assertThat(of(METADATA + RULE + threshold))
        .containsExactly("error RULE-0003 `threshold` is missing in `[rule]`");
  }

  @Test
  void a_key_that_is_misspelt_and_missing_is_one_finding() {
    assertThat(of(METADATA + RULE + THRESHOLD + "field = []\nvalu = 3\n"))
        .containsExactly("error RULE-0003 `value` is missing in `[rule.threshold]`");
    assertThat(of(METADATA + RULE.replace("risk_score", "riskscore") + QUERY)).isEmpty();
  }

  @Test
  void a_threshold_has_five_fields_from_release_9_2_on() {
    String five = RULE + THRESHOLD + "field = [\"a\", \"b\", \"c\", \"d\"]\nvalue = 1\n";
    assertThat(of(METADATA + five)).isEmpty();
    assertThat(of(METADATA + "min_stack_version = \"9.2\"\n" + five)).isEmpty();
    assertThat(of(METADATA + "min_stack_version = \"9.1.4\"\n" + five))
        .containsExactly("error FORM-0005 `field` has 4 items; before release 9.2 it takes 3");
  }

  @Test
  void a_day_that_no_calendar_has_is_a_warning() {
    assertThat(of(METADATA.replace("2026/11/25", "2026/02/30") + RULE + QUERY))
        .containsExactlyInAnyOrder(
            "warning FORM-0003 `creation_date` is `2026/02/30`, a day that no calendar has",
            "warning FORM-0003 `updated_date` is `2026/02/30`, a day that no calendar has");
    assertThat(of(METADATA.replace("2026/11/25", "0000/00/00") + RULE + QUERY)).hasSize(2);
  }

  @Test
  void any_date_math_is_a_look_back_outside_of_rules_of_elastic() {
    String rule = METADATA + RULE + QUERY + "from = \"now-1d/d\"\n";
    assertThat(of(rule)).hasSize(1).allMatch(told -> told.startsWith("error FORM-0003"));
    assertThat(of(rule, House.PLAIN)).allMatch(told -> told.startsWith("warning FORM-0003"));
  }

  @Test
  void an_id_that_was_released_is_worth_a_note() {
    String id = "7eb54028-ca72-4eb7-8185-b6864572347db";
    String rule = RULE.replace("4672656e-6707-41ab-8575-d08458ccff17", id);
    assertThat(of(METADATA + rule + QUERY))
        .containsExactly(
            "note FORM-0006 `rule_id` is `" + id + "`, which is no UUID but was released so");
  }

  @Test
  void a_name_may_be_in_any_script_outside_of_rules_of_elastic() {
    String rule = METADATA + RULE.replace("Shell Started", "Оболочка запущена") + QUERY;
    assertThat(of(rule, House.PLAIN)).isEmpty();
    assertThat(of(rule)).hasSize(1).allMatch(told -> told.startsWith("error FORM-0002"));
  }

  @Test
  void a_name_is_told_what_is_wrong_with_it() {
    assertThat(of(METADATA + RULE.replace("Shell Started", "sh") + QUERY))
        .containsExactly("error FORM-0002 the name `sh` is shorter than 3 characters");
    assertThat(of(METADATA + RULE.replace("Shell Started", "-shell") + QUERY))
        .containsExactly(
            "error FORM-0002 the name `-shell` begins with `-`, not with a letter or digit");
    assertThat(of(METADATA + RULE.replace("Shell Started", "Shell [Linux]") + QUERY)).isEmpty();
  }

  @Test
  void a_timeline_is_named_by_both_its_id_and_its_title() {
    String id = "timeline_id = \"76e52245-7519-4251-91ab-262fb1a1728c\"\n";
    assertThat(of(METADATA + RULE + QUERY + id))
        .containsExactly("error FORM-0008 `timeline_id` is there without `timeline_title`");
    String title = "timeline_title = \"Generic Process Timeline\"\n";
    assertThat(of(METADATA + RULE + QUERY + id + title)).isEmpty();
    assertThat(of(METADATA + RULE + QUERY + title))
        .containsExactly("error FORM-0008 `timeline_title` is there without `timeline_id`");
    String other = "timeline_id = \"00000000-7519-4251-91ab-262fb1a1728c\"\n";
    assertThat(of(METADATA + RULE + QUERY + other + title))
        .containsExactly(
            "error FORM-0008 no timeline of Elastic has the id"
                + " `00000000-7519-4251-91ab-262fb1a1728c`");
  }

  @Test
  void a_version_in_the_file_is_wrong_in_rules_of_elastic_alone() {
    String rule = METADATA + RULE + QUERY + "version = 3\nrevision = 1\n";
    assertThat(of(rule)).hasSize(2).allMatch(told -> told.startsWith("error FORM-0010"));
    assertThat(of(rule, House.CUSTOM)).isEmpty();
  }

  @Test
  void a_group_does_not_ask_for_a_value_and_against_it() {
    String mapping =
        """
        type = "threat_match"
        language = "kuery"
        query = "process.name: sh"
        threat_index = ["logs-ti_*"]
        threat_query = ""

        [[rule.threat_mapping]]
        entries = [
          { field = "a", type = "mapping", value = "b" },
          { field = "a", type = "mapping", value = "%s", negate = true },
        ]
        """;
    String metadata = METADATA + "min_stack_version = \"9.3\"\n";
    assertThat(of(metadata + RULE + mapping.formatted("c"))).isEmpty();
    assertThat(of(metadata + RULE + mapping.formatted("b")))
        .containsExactly("error FORM-0012 the group asks that `a` is `b`, and that it is not");
  }

  @Test
  void alerts_of_a_sequence_are_suppressed_from_release_8_18_on() {
    String sequence = "sequence by host.id [process where true] [network where true]";
    assertThat(suppressed("8.13", sequence)).isEmpty();
    assertThat(suppressed("8.17.2", sequence))
        .hasSize(1)
        .allMatch(told -> told.startsWith("error FORM-0015"));
    assertThat(suppressed("8.18", sequence)).isEmpty();
    assertThat(suppressed("8.17", "process where true")).isEmpty();
  }

  private static List<String> suppressed(String stack, String query) {
    String rule =
        """
        type = "eql"
        language = "eql"
        query = "%s"
        alert_suppression = { group_by = ["host.id"], missing_fields_strategy = "suppress" }
        """
            .formatted(query);
    String toml = METADATA + "min_stack_version = \"" + stack + "\"\n" + RULE + rule;
    QuerySettings settings =
        new QuerySettings(
            EcsSchema.newest(), QuerySettings.EVENT_CATEGORY, Optional.empty(), false);
    TomlDocument document =
        TomlDocument.parse("a.toml", toml.getBytes(StandardCharsets.UTF_8)).tree();
    return of(
            WrittenRule.of(document).orElseThrow(),
            House.ELASTIC,
            QueryCompiler.compile(QueryLanguage.EQL, query, settings).tree())
        .stream()
        .filter(told -> !told.contains("FORM-0009"))
        .toList();
  }

  @Test
  void a_plugin_that_nobody_knows_is_an_unknown_key() {
    String transform =
        "\n[[transform.osqery]]\nlabel = \"a\"\n[[transform.osquery]]\nlabel = \"b\"\n";
    assertThat(of(METADATA + RULE + QUERY + transform))
        .containsExactlyInAnyOrder(
            "error FORM-0001 `osqery` is no key of `[transform]`",
            "error RULE-0003 `query` is missing in `[[transform.osquery]]`");
  }

  @Test
  void an_export_has_what_kibana_adds() {
    assertThat(
            ofExport(
                """
                {"rule_id": "mine", "name": "Shell", "type": "new_terms", "query": "a: 1",
                 "severity": "low", "risk_score": 21, "description": "a", "author": [],
                 "new_terms_fields": ["user.id"], "history_window_start": "now-7d",
                 "id": "1", "created_at": "2026-11-25", "rule_source": {"type": "internal"},
                 "revision": 4, "version": 3, "timeline_id": "own", "timeline_title": "Own",
                 "investigation_fields": ["user.id"]}
                """))
        .isEmpty();
  }

  @Test
  void a_key_that_an_export_alone_has_is_a_warning() {
    assertThat(ofExport("{\"rule_id\": \"mine\", \"type\": \"query\", \"colour\": 1}"))
        .containsExactly("warning FORM-0001 `colour` is no key of `rule`");
  }

  /// Whatever a rule has for its values, the checks come to an end.
  @Test
  void no_value_makes_a_check_throw() {
    Chance chance = new Chance(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder rule = new StringBuilder(METADATA + "\n[rule]\n");
      rule.append("type = \"").append(any(TYPES, chance)).append("\"\n");
      for (String key : KEYS) {
        if (chance.below(2) == 0) {
          rule.append(key).append(" = ").append(value(chance, 4)).append('\n');
        }
      }
      assertThat(of(rule.toString())).as(rule.toString()).isNotEmpty();
    }
  }

  private static String value(Chance chance, int depth) {
    return switch (depth == 0 ? 0 : chance.below(3)) {
      case 1 -> "[" + value(chance, depth - 1) + ", " + value(chance, depth - 1) + "]";
      case 2 -> {
        int first = chance.below(INNER_KEYS.size() - 1);
        yield "{ %s = %s, %s = %s }"
            .formatted(
                INNER_KEYS.get(first),
                value(chance, depth - 1),
                INNER_KEYS.get(first + 1),
                value(chance, depth - 1));
      }
      default -> any(SCALARS, chance);
    };
  }

  private static String any(List<String> choices, Chance chance) {
    return choices.get(chance.below(choices.size()));
  }

  @Test
  void filters_without_a_query_are_no_fault_outside_of_the_house_of_elastic() {
    OneRule filters =
        OneRule.sound()
            .with("type", "\"query\"")
            .with("language", "\"kuery\"")
            .with("query", "\"\"")
            .with("filters", "[{ query = { match_phrase = { \"process.name\" = \"sh\" } } }]");

    assertThat(filters.findings("FORM"))
        .containsExactly("error FORM-0017 the rule has filters and no query");
    assertThat(filters.in(House.CUSTOM).without("query").findings("FORM"))
        .containsExactly("note FORM-0017 the rule has no query, so that its filters decide alone");
    assertThat(filters.codes("KQL", "RULE")).isEmpty();
  }
}
