package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules in another notation, and back.
class ConvertCommandTest {
  /// What Kibana adds to a rule, and a file has not.
  private static final Set<String> OF_CLUSTER =
      Set.of(
          "id",
          "created_at",
          "created_by",
          "updated_at",
          "updated_by",
          "revision",
          "version",
          "immutable",
          "rule_source");

  @TempDir private Path folder;
  private Workspace files;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
  }

  @Test
  void a_rule_file_becomes_what_kibana_imports() {
    Path rule =
        files.file(
            "rules/r.toml",
            """
            [metadata]
            creation_date = "2026/03/02"
            integration = ["system"]
            maturity = "production"
            updated_date = "2026/03/03"

            [rule]
            author = ["Kestrel Freight"]
            description = '''
            Finds a user
            who is new.
            '''
            language = "kuery"
            name = "New User"
            note = "Run $osquery_0 first."
            risk_score = 47
            rule_id = "5c3a2c58-7a84-4f12-b2a2-0a7f1c4a9d10"
            severity = "medium"
            type = "new_terms"
            query = "event.category : iam"

            [[rule.actions]]
            action_type_id = ".email"
            group = "default"
            id = "mail"
            [rule.actions.frequency]
            notifyWhen = "onActiveAlert"
            summary = true
            [rule.actions.params]
            message = "found"

            [rule.new_terms]
            field = "new_terms_fields"
            value = ["user.name", "host.id"]
            [[rule.new_terms.history_window_start]]
            field = "history_window_start"
            value = "now-14d"

            [transform]
            [[transform.osquery]]
            label = "Users"
            query = "select * from users"
            """);

    List<JsonNode> lines = Invocation.of("convert", rule).endsWith(0).documents();

    assertThat(lines).hasSize(2);
    JsonNode written = lines.getFirst();
    assertThat(written.get("description").asText()).isEqualTo("Finds a user\nwho is new.\n");
    assertThat(written.has("new_terms")).isFalse();
    assertThat(written.get("new_terms_fields")).isEqualTo(json("[\"user.name\", \"host.id\"]"));
    assertThat(written.get("history_window_start").asText()).isEqualTo("now-14d");
    assertThat(written.get("note").asText())
        .isEqualTo("Run !{osquery{\"label\":\"Users\",\"query\":\"select * from users\"}} first.");
    assertThat(written.at("/actions/0/frequency/throttle").isNull()).isTrue();
    assertThat(written.at("/meta/seriema/tables/metadata/updated_date").asText())
        .isEqualTo("2026/03/03");
    JsonNode summary = lines.getLast();
    assertThat(summary.get("exported_count").asInt()).isEqualTo(1);
    assertThat(summary.get("exported_rules_count").asInt()).isEqualTo(1);
    JsonNode bare = Invocation.of("convert", "--no-meta", rule).endsWith(0).documents().getFirst();
    assertThat(bare.has("meta")).isFalse();
  }

  @Test
  void what_kibana_demands_of_a_type_is_added_and_goes_again() throws IOException {
    Path rule = files.rule("rules/r.toml", "process where process.name == \"nc\"");
    String written = Files.readString(rule).replace("language = \"eql\"\n", "");
    Files.writeString(rule, written);

    Path export = folder.resolve("rules.ndjson");
    Invocation.of("convert", rule, "-o", export).endsWith(0);

    assertThat(Files.readString(export)).contains("\"language\":\"eql\"");
    assertThat(Invocation.of("convert", export).endsWith(0).out()).doesNotContain("language");
  }

  @Test
  void an_export_comes_back_with_every_value_of_rules_lists_and_connectors() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String type : OWN_MEMBERS) {
      lines.add(rule(lines.size(), type));
    }
    lines.add(LIST);
    lines.add(ITEM);
    lines.add(CONNECTOR);
    Path export = files.file("export.ndjson", String.join("\n", lines) + "\n");
    Path rules = folder.resolve("repository/rules");

    Invocation there = Invocation.of("convert", export, "--output-dir", rules).endsWith(0);
    Path again = folder.resolve("again.ndjson");
    Invocation.of("convert", rules, "-o", again).endsWith(0);

    assertThat(there.err())
        .contains("not in the files, as it belongs to one Kibana: ")
        .contains("`rule_source` (" + OWN_MEMBERS.size() + ")")
        .doesNotContain("--date");
    List<String> written = Files.readAllLines(again);
    assertThat(written).hasSize(lines.size() + 1);
    List<JsonNode> back = new ArrayList<>(written.stream().map(Invocation::json).toList());
    back.subList(0, OWN_MEMBERS.size())
        .sort((one, other) -> one.get("rule_id").asText().compareTo(other.get("rule_id").asText()));
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode expected = (ObjectNode) json(lines.get(i));
      ObjectNode found = (ObjectNode) back.get(i);
      if (i < OWN_MEMBERS.size()) {
        expected.remove(OF_CLUSTER);
      } else {
        expected.remove("_version");
      }
      withoutKept(found);
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void metadata_of_an_export_is_what_it_says_of_itself() throws IOException {
    Path export =
        files.file(
            "export.ndjson",
            rule(
                0,
                "\"type\": \"query\", \"query\": \"host.id : 1\", \"language\": \"kuery\","
                    + " \"related_integrations\": [{\"package\": \"system\", \"version\":"
                    + " \"^1.0\"}, {\"package\": \"aws\", \"version\": \"^2.0\"}]"));

    String rule = Invocation.of("convert", export).endsWith(0).out();

    assertThat(rule)
        .contains("creation_date = \"2026/03/02\"")
        .contains("integration = [\"aws\", \"system\"]")
        .contains("maturity = \"development\"")
        .contains("updated_date = \"2026/04/05\"");
    Path file = files.file("rules/r.toml", rule);
    assertThat(Invocation.of("check", "--no-cache", file).out()).doesNotContain("error[");
  }

  @Test
  void a_day_that_an_export_does_not_say_is_named_or_told() throws IOException {
    String plain = rule(0, "\"type\": \"query\", \"query\": \"a : 1\", \"language\": \"kuery\"");
    Path export =
        files.file("export.ndjson", plain.replaceAll(", \"(created|updated)_at\": \"[^\"]*\"", ""));

    Invocation named = Invocation.of("convert", "--date", "2025-01-31", export).endsWith(0);
    assertThat(named.out()).contains("creation_date = \"2025/01/31\"");
    assertThat(named.err()).doesNotContain("not in the export");
    assertThat(Invocation.of("convert", export).endsWith(0).err())
        .contains("2 dates not in the export: today's is written; --date names another");
  }

  @Test
  void plugins_in_a_guide_become_places_and_a_transform() {
    Path export =
        files.file(
            "export.ndjson",
            rule(
                0,
                "\"type\": \"query\", \"query\": \"a : 1\", \"language\": \"kuery\", \"note\":"
                    + " \"First !{osquery{\\\"label\\\":\\\"a } b\\\",\\\"query\\\":\\\"select"
                    + " 1\\\"}}, then !{investigate{\\\"label\\\":\\\"c\\\",\\\"providers\\\":"
                    + "[[{\\\"field\\\":\\\"host.id\\\"}]]}} and !{osquery{}.\""));

    String rule = Invocation.of("convert", export).endsWith(0).out();

    assertThat(rule)
        .contains("note = \"First $osquery_0, then $investigate_0 and !{osquery{}.\"")
        .contains("[[transform.osquery]]\nlabel = \"a } b\"\nquery = \"select 1\"")
        .contains("[[transform.investigate]]\nlabel = \"c\"\nproviders = [");
    Path file = files.file("rules/r.toml", rule);
    JsonNode back = Invocation.of("convert", file).endsWith(0).documents().getFirst();
    assertThat(back.get("note").asText())
        .startsWith("First !{osquery{\"label\":\"a } b\",\"query\":\"select 1\"}}, then");
  }

  @Test
  void a_guide_that_was_edited_in_kibana_comes_back_edited() throws IOException {
    Path rule =
        files.file(
            "rules/r.toml",
            Files.readString(files.rule("rules/o.toml", "any where true"))
                + "note = 'Cost: $$5, run ${osquery_0}.'\n\n[transform]\n[[transform.osquery]]\n"
                + "label = \"x\"\nquery = \"select 1\"\n");
    String written = Invocation.of("convert", rule).endsWith(0).out();
    assertThat(written).contains("Cost: $5, run !{osquery{");
    Path edited = files.file("edited.ndjson", written.replace("Cost: $5", "Cost: $6"));

    String back = Invocation.of("convert", edited).endsWith(0).out();

    assertThat(back).contains("note = \"Cost: $6, run $osquery_0.\"").contains("select 1");
    Path same = files.file("same.ndjson", written);
    assertThat(Invocation.of("convert", same).endsWith(0).out())
        .contains("note = \"Cost: $$5, run ${osquery_0}.\"");
  }

  @Test
  void lists_of_a_repository_go_along_where_a_rule_names_them() throws IOException {
    Path rule =
        files.file(
            "rules/r.toml",
            Files.readString(files.rule("rules/o.toml", "any where true"))
                + "\n[[rule.exceptions_list]]\nid = \"x\"\nlist_id = \"office\"\n"
                + "namespace_type = \"single\"\ntype = \"detection\"\n");
    Path list = files.file("exceptions/office.toml", OFFICE);
    files.file("exceptions/other.toml", OFFICE.replace("office", "another"));

    Path export = folder.resolve("rules.ndjson");
    Invocation.of("convert", rule, "-o", export).endsWith(0);

    List<JsonNode> lines = Files.readAllLines(export).stream().map(Invocation::json).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).get("list_id").asText()).isEqualTo("office");
    assertThat(lines.get(2).get("list_id").asText()).isEqualTo("office");
    assertThat(lines.get(2).get("type").asText()).isEqualTo("simple");
    Path back = folder.resolve("back/rules");
    Invocation.of("convert", export, "--output-dir", back).endsWith(0);
    assertThat(back.resolveSibling("exceptions/the_office_exceptions.toml"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(Files.readString(list));
  }

  @Test
  void no_file_is_replaced() {
    Path rule = files.rule("rules/r.toml", "any where true");
    Path there = files.file("there.ndjson", "mine\n");

    assertThat(Invocation.of("convert", rule, "-o", there).endsWith(2).err())
        .contains("is there; no file is replaced");
    assertThat(there).content().isEqualTo("mine\n");
  }

  @Test
  void what_cannot_be_meant_is_refused_with_what_to_type() {
    Path rule = files.rule("rules/r.toml", "any where true");
    Path other = files.rule("rules/o.toml", "any where false");
    Path export = folder.resolve("all.ndjson");
    Invocation.of("convert", rule, other, "-o", export).endsWith(0);

    assertThat(Invocation.of("convert", rule, export).endsWith(2).err())
        .contains("say what to write, such as --to kibana");
    assertThat(Invocation.of("convert", export).endsWith(2).err())
        .contains("2 files to write: name a folder with --output-dir");
    assertThat(Invocation.of("convert", "--to", "kibana", export).endsWith(2).err())
        .contains("is an export already");
    assertThat(
            Invocation.of("convert", rule, "--output-dir", folder.resolve("x")).endsWith(2).err())
        .contains("`--to kibana` writes one file: name it with -o");
    assertThat(Invocation.of("convert", folder.resolve("none")).endsWith(2).err())
        .contains("does not exist");
  }

  @Test
  void what_another_notation_has_no_place_for_is_told_at_its_place() throws IOException {
    String plain = Files.readString(files.rule("rules/o.toml", "any where true"));
    Path date = files.file("date.toml", plain + "\n[rule.meta]\nsince = 2026-11-26\n");
    assertThat(Invocation.of("convert", date).endsWith(2).err())
        .contains("error[CONVERT-0001]: `since` is a date or time that JSON cannot say")
        .contains("date.toml:23:9");
    Path taken = files.file("taken.toml", plain + "\n[rule.meta]\nseriema = 1\n");
    assertThat(Invocation.of("convert", taken).endsWith(2).err()).contains("error[CONVERT-0002]");
    Invocation.of("convert", "--no-meta", taken).endsWith(0);
    String type = "\"type\": \"query\", \"query\": \"a : 1\", ";
    for (String kept :
        List.of("1", "{\"format\": 2}", "{\"format\": 1, \"keys\": [1], \"tables\": {}}")) {
      Path damaged =
          files.file("damaged.ndjson", rule(0, type + "\"meta\": {\"seriema\": " + kept + "}"));
      assertThat(Invocation.of("convert", damaged).endsWith(2).err())
          .contains("error[CONVERT-0003]");
    }
    Path nothing = files.file("null.ndjson", rule(0, type + "\"meta\": {\"a\": [null]}"));
    assertThat(Invocation.of("convert", nothing).endsWith(2).err())
        .contains("error[CONVERT-0001]: a list holds `null`");
    Path settings = files.file("settings.toml", "a = 1\n");
    assertThat(Invocation.of("convert", settings).endsWith(2).err()).contains("CONVERT-0004");
    Path actions = files.file("actions.toml", "[[actions]]\nid = \"mail\"\n");
    assertThat(Invocation.of("convert", folder.resolve("rules/o.toml"), actions).endsWith(0).err())
        .contains("warning[CONVERT-0005]");
  }

  @Test
  void hostile_files_cost_themselves_and_show_their_place() throws IOException {
    Path deep = files.file("deep.yaml", "rule:\n  a: " + "[".repeat(100_000) + "\n");
    assertThat(Invocation.of("convert", deep).endsWith(2).err())
        .contains("nested deeper than 100 levels");
    Path bomb = files.file("bomb.yaml", "rule:\n  a: &a [x, x]\n  b: [*a, *a]\n");
    assertThat(Invocation.of("convert", bomb).endsWith(2).err())
        .contains("aliases (`*name`) are not read")
        .contains("bomb.yaml:3:7");
    Path twice = files.file("twice.yaml", "rule:\n  name: x\n  name: y\n");
    assertThat(Invocation.of("convert", twice).endsWith(2).err()).contains("stands here twice");
    Path tagged = files.file("tagged.yaml", "rule:\n  name: !!python/object x\n");
    assertThat(Invocation.of("convert", tagged).endsWith(2).err()).contains("is not read");
    Path list = files.file("list.yaml", "- rule\n");
    assertThat(Invocation.of("convert", list).endsWith(2).err()).contains("CONVERT-0004");
    Path nested = files.file("deep.ndjson", "{\"rule_id\": " + "[".repeat(100_000) + "\n");
    assertThat(Invocation.of("convert", nested).endsWith(2).err()).contains("JSON-0006");
    Path line = folder.resolve("long.ndjson");
    try (var out = Files.newBufferedWriter(line)) {
      out.write(rule(0, "\"type\": \"query\", \"query\": \"a : 1\"") + "\n{\"rule_id\": \"");
      for (int i = 0; i < 50; i++) {
        out.write("x".repeat(1 << 20));
      }
      out.write("\"}\n");
    }
    assertThat(Invocation.of("convert", line).endsWith(2).err()).contains("JSON-0007");
  }

  @Test
  void a_rule_in_yaml_has_to_be_sound_as_any_other() throws IOException {
    String sound = yaml();
    converted(sound).endsWith(0);
    assertThat(converted(sound.replaceAll("(?m)^  rule_id: .*\n", "")).endsWith(2).err())
        .contains("error[RULE-0003]: `rule_id` is missing in `rule`");
    assertThat(converted(sound.replace("risk_score: 47", "risk_score: high")).endsWith(2).err())
        .contains("error[RULE-0004]: `risk_score` is a text, not an integer")
        .containsPattern("rule.yaml:[0-9]+:15\n");
    assertThat(converted("rule:\n  - name\n").endsWith(2).err()).contains("error[CONVERT-0004]");
    assertThat(converted("rule: !!set\n  a:\n").endsWith(2).err())
        .contains("the tag `tag:yaml.org,2002:set` is not read");
  }

  @Test
  void no_value_of_a_yaml_file_is_lost_on_the_way() throws IOException {
    String sound = yaml();
    for (List<String> number :
        List.of(
            List.of("0x2F", "47"),
            List.of("0o57", "47"),
            List.of("+47", "47"),
            List.of("9223372036854775807", "9223372036854775807"),
            List.of("-9223372036854775808", "-9223372036854775808"),
            List.of("4.5e1", "45.0"))) {
      assertThat(converted(sound + "  own_key: " + number.getFirst() + "\n").endsWith(0).out())
          .contains("\nown_key = " + number.getLast() + "\n");
    }
    assertThat(converted(sound + "  own_key: 9223372036854775808\n").endsWith(2).err())
        .contains("error[CONVERT-0001]: the whole number `9223372036854775808` does not fit in 64");
    assertThat(converted(sound + "  own_key: -.inf\n").endsWith(2).err())
        .contains("error[CONVERT-0001]: `-.inf` is a number that JSON cannot say");
    assertThat(converted(sound + "  own_key: \"\\uD83D\"\n").endsWith(2).err())
        .contains("error[CONVERT-0001]: a text has half of a character");
    assertThat(converted(sound + "  own_key: a\u0001\n").endsWith(2).err())
        .contains("no YAML: the character `U+0001` is not allowed")
        .containsPattern("rule.yaml:[0-9]+:13\n");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, (sound + "  own_key: \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Invocation.of("convert", latin).endsWith(2).err())
        .contains("byte `0xE9` at offset ")
        .containsPattern("latin.yaml:[0-9]+:12\n");
    Files.write(latin, sound.getBytes(StandardCharsets.UTF_16));
    assertThat(Invocation.of("convert", latin).endsWith(2).err())
        .contains("is UTF-16, not UTF-8; save it as UTF-8");
  }

  @Test
  void whole_numbers_of_an_export_stay_whole() {
    String type = "\"type\": \"query\", \"query\": \"a : 1\", \"own_key\": ";
    Path whole = files.file("whole.ndjson", rule(0, type + "9223372036854775807"));
    assertThat(Invocation.of("convert", whole).endsWith(0).out())
        .contains("\nown_key = 9223372036854775807\n");
    Path large = files.file("large.ndjson", rule(0, type + "9223372036854775808"));
    assertThat(Invocation.of("convert", large).endsWith(2).err())
        .contains("error[CONVERT-0001]: the whole number `9223372036854775808` does not fit in 64")
        .contains("1 rule left out");
  }

  @Test
  void a_second_rule_of_an_id_is_told_and_written() {
    String type = "\"type\": \"query\", \"query\": \"a : 1\"";
    Path twice = files.file("twice.ndjson", rule(0, type) + "\n" + rule(0, type) + "\n");
    Path to = folder.resolve("out/rules");
    assertThat(Invocation.of("convert", twice, "--output-dir", to).endsWith(0).err())
        .contains(
            "warning[CONVERT-0006]: `00000000-0000-4000-8000-000000000000` is the id of a rule")
        .contains("twice.ndjson:2:29\n");
    assertThat(to).isDirectoryContaining("glob:**/rule_a.toml");
    assertThat(to).isDirectoryContaining("glob:**/rule_a_*.toml");
  }

  /// A sound rule in YAML, whose last table is that of the rule.
  private String yaml() {
    Path rule = files.rule("rules/o.toml", "any where true");
    return Invocation.of("convert", rule, "--to", "yaml").endsWith(0).out();
  }

  private Invocation converted(String text) {
    return Invocation.of("convert", files.file("rule.yaml", text));
  }

  private static void withoutKept(ObjectNode line) {
    if (line.get("meta") instanceof ObjectNode meta) {
      meta.remove("seriema");
      if (meta.isEmpty()) {
        line.remove("meta");
      }
    }
  }

  private static JsonNode json(String text) {
    return Invocation.json(text);
  }

  /// A rule as Kibana exports it.
  ///
  /// @param more members
  private static String rule(int number, String more) {
    return ("{\"id\": \"uuid-%d\", \"rule_id\": \"00000000-0000-4000-8000-%012d\", \"name\": \"Rule"
            + " %s\", \"author\": [\"Kestrel\"], \"description\": \"Finds it.\", \"severity\":"
            + " \"low\", \"risk_score\": 21, \"created_at\": \"2026-03-02T10:00:00.000Z\","
            + " \"created_by\": \"ann\", \"updated_at\": \"2026-04-05T10:00:00.000Z\","
            + " \"updated_by\": \"ann\", \"revision\": 2, \"version\": 3, \"immutable\": false,"
            + " \"rule_source\": {\"type\": \"internal\"}, \"enabled\": true, \"max_signals\": 100,"
            + " \"from\": \"now-360s\", \"to\": \"now\", \"interval\": \"5m\", \"license\":"
            + " \"Apache-2.0\", %s}")
        .formatted(number, number, Character.toString('A' + number), more);
  }

  /// What one rule of each type has, and what rules of all types may have.
  private static final List<String> OWN_MEMBERS =
      Stream.of(
              "'type': 'query', 'language': 'kuery', 'query': 'a : \\\\\\\\b', 'index': ['logs-*'],"
                  + " 'filters': [{'$state': {'store': 'appState'}, 'meta': {'disabled': false,"
                  + " 'negate': true, 'params': {'query': 'x'}}, 'query': {'match_phrase':"
                  + " {'process.name': 'nc'}}}], 'alert_suppression': {'group_by': ['a'],"
                  + " 'duration': {'value': 5, 'unit': 'm'}, 'missing_fields_strategy':"
                  + " 'suppress'}",
              "'type': 'query', 'language': 'lucene', 'query': 'a:b', 'data_view_id': 'view',"
                  + " 'response_actions': [{'action_type_id': '.osquery', 'params': {'query':"
                  + " 'select 1', 'ecs_mapping': {'host.name': {'field': 'name'}}}}],"
                  + " 'meta': {'from': '1m', 'kibana_siem_app_url': 'https://kibana.example'}",
              "'type': 'eql', 'language': 'eql', 'query': 'sequence\\n [any where true]\\n [any"
                  + " where false]', 'tiebreaker_field': 'event.sequence', 'timestamp_field':"
                  + " '@timestamp', 'event_category_override': 'event.kind', 'exceptions_list':"
                  + " [{'id': 'x', 'list_id': 'office', 'namespace_type': 'single', 'type':"
                  + " 'detection'}]",
              "'type': 'esql', 'language': 'esql', 'query': 'from logs-*', 'note': 'It\\u0027s"
                  + " ''quoted''\\u0000\\tand\\r\\nbroken', 'setup': '  \\n\\n## Setup\\n'",
              "'type': 'threshold', 'language': 'kuery', 'query': 'a : *', 'threshold': {'field':"
                  + " ['host.id'], 'value': 5, 'cardinality': [{'field': 'user.id', 'value': 2}]},"
                  + " 'alert_suppression': {'duration': {'value': 1, 'unit': 'h'}}",
              "'type': 'new_terms', 'language': 'kuery', 'query': 'a : *', 'new_terms_fields':"
                  + " ['user.id'], 'history_window_start': 'now-7d'",
              "'type': 'threat_match', 'language': 'kuery', 'query': '*:*', 'threat_query': '*:*',"
                  + " 'threat_language': 'kuery', 'threat_index': ['ti-*'], 'threat_mapping':"
                  + " [{'entries': [{'field': 'a', 'type': 'mapping', 'value': 'b', 'negate':"
                  + " true}, {'field': 'c', 'type': 'mapping', 'value': 'd'}]}],"
                  + " 'threat_indicator_path': 'threat.indicator', 'items_per_search': 9000,"
                  + " 'concurrent_searches': 1, 'threat_filters': [{'query': {'range':"
                  + " {'@timestamp': {'gte': 1.5}}}}]",
              "'type': 'machine_learning', 'anomaly_threshold': 50, 'machine_learning_job_id':"
                  + " ['job-a', 'job-b'], 'actions': [{'action_type_id': '.slack', 'group':"
                  + " 'default', 'id': 'chat', 'uuid': 'u-1', 'params': {'message':"
                  + " '{{context.rule.name}}'}, 'frequency': {'summary': true, 'notifyWhen':"
                  + " 'onThrottleInterval', 'throttle': '1h'}, 'alerts_filter': {'query': {'kql':"
                  + " 'a : 1', 'filters': []}}}], 'severity_mapping': [{'field': 'a', 'operator':"
                  + " 'equals', 'value': '', 'severity': 'high'}], 'threat': [{'framework': 'MITRE"
                  + " ATT&CK', 'tactic': {'id': 'TA0002', 'name': 'Execution', 'reference':"
                  + " 'https://attack.mitre.org/tactics/TA0002/'}, 'technique': []}]")
          .map(text -> text.replace('\'', '"').replace("\"\"quoted\"\"", "'''quoted'''"))
          .toList();

  private static final String LIST =
      "{\"_version\": \"WzEsMV0=\", \"id\": \"x\", \"list_id\": \"office\", \"name\": \"Office\","
          + " \"description\": \"Of the office\", \"type\": \"detection\", \"namespace_type\":"
          + " \"single\", \"os_types\": [], \"tags\": [\"a\"], \"version\": 1, \"immutable\":"
          + " false, \"created_at\": \"2026-03-02T10:00:00.000Z\", \"created_by\": \"ann\","
          + " \"updated_at\": \"2026-03-04T10:00:00.000Z\"}";

  private static final String ITEM =
      "{\"_version\": \"WzIsMV0=\", \"item_id\": \"i-1\", \"list_id\": \"office\", \"name\":"
          + " \"Updates\", \"description\": \"At night\", \"type\": \"simple\", \"namespace_type\":"
          + " \"single\", \"comments\": [{\"comment\": \"agreed\", \"created_by\": \"ann\"}],"
          + " \"entries\": [{\"field\": \"process.name\", \"type\": \"match\", \"operator\":"
          + " \"included\", \"value\": \"updater\"}, {\"field\": \"file.hash\", \"type\":"
          + " \"nested\", \"entries\": [{\"field\": \"sha256\", \"type\": \"match_any\","
          + " \"operator\": \"included\", \"value\": [\"a\", \"b\"]}]}]}";

  private static final String CONNECTOR =
      "{\"id\": \"chat\", \"type\": \"action\", \"managed\": false, \"attributes\":"
          + " {\"actionTypeId\": \".slack\", \"name\": \"Chat of the office\","
          + " \"isMissingSecrets\": true, \"config\": {}, \"secrets\": {}}, \"references\": [],"
          + " \"created_at\": \"2026-03-02T10:00:00.000Z\", \"coreMigrationVersion\": \"8.8.0\"}";

  private static final String OFFICE =
      """
      [metadata]
      creation_date = "2026/01/02"
      list_name = "The Office"
      rule_ids = ["a"]
      rule_names = ["A"]
      updated_date = "2026/01/03"

      [[exceptions]]

      [exceptions.container]
      list_id = "office"
      name = "The Office"
      namespace_type = "single"
      type = "detection"

      [[exceptions.items]]
      item_id = "updates"
      name = "Updates at night"

      [[exceptions.items.entries]]
      field = "process.name"
      operator = "included"
      type = "match"
      value = "updater"
      """;
}
