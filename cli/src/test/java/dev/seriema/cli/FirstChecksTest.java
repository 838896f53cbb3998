package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who checks rules for the first time: what is printed is enough to mend them.
final class FirstChecksTest {
  private static final String HEAD =
      """
      [metadata]
      creation_date = "2026-11-20"
      maturity = "production"
      updated_date = "2026/11/25"

      [rule]
      author = ["Kestrel Freight"]
      description = "Finds a shell that a web server starts."
      index = ["logs-endpoint.events.process-*"]
      language = "EQL"
      name = "Shell Started by a Web Server"
      risk_score = 147
      rule_id = "6f1d0d1e-2f5c-4d0e-9b67-5f8a1c2d3e4f"
      severity = "hgh"
      type = "eql"
      query = '''
      """;

  private static final String END = "\n'''\n";

  @TempDir private Path folder;

  @Test
  void a_rule_with_many_faults_is_mended_by_what_one_check_says() throws IOException {
    String text =
        HEAD + "process where process.nmae == \"sh\" and process.parent.name = \"nginx\"" + END;
    Path rule = file("rule.toml", text);
    assertThat(Invocation.of("check", "--no-cache", rule).endsWith(1).out())
        .contains("rule.toml:2:17", "write `2026/11/20`")
        .contains("rule.toml:10:12", "did you mean `eql`?")
        .contains("rule.toml:12:14", "it runs from 0 to 100")
        .contains("rule.toml:14:12", "did you mean `high`?")
        .contains("rule.toml:17:15", "did you mean `process.name`?")
        .contains("rule.toml:17:60", "did you mean `==`?")
        .contains("1 rule: 6 errors");
    Files.writeString(
        rule,
        mended(text)
            .replace("hgh", "high")
            .replace("nmae", "name")
            .replace("name = \"nginx\"", "name == \"nginx\""));
    assertThat(Invocation.of("check", "--no-cache", rule).endsWith(0).out())
        .contains("1 rule: 0 errors");
  }

  @Test
  void a_field_without_a_name_is_told_and_stops_nothing() {
    String head = mended(HEAD).replace("hgh", "high");
    for (String grouping :
        new String[] {
          "alert_suppression = {group_by = [\"\"], missing_fields_strategy = \"suppress\"}",
          "threshold = {field = [\"\"], value = 3}",
          "new_terms = {field = \"new_terms_fields\", value = [\"\"], history_window_start = ["
              + "{field = \"history_window_start\", value = \"now-7d\"}]}"
        }) {
      String type = grouping.substring(0, grouping.indexOf(' '));
      String text = type.equals("alert_suppression") ? head : ofKql(head, type);
      String query = text.equals(head) ? "process where true" : "process.name:*";
      Path rule = file(type + ".toml", text + query + END + grouping + "\n");
      assertThat(Invocation.of("check", "--no-cache", rule).endsWith(1).out()).contains("error[");
    }
  }

  private static String ofKql(String head, String type) {
    return head.replace("type = \"eql\"", "type = \"" + type + "\"")
        .replace("language = \"eql\"", "language = \"kuery\"");
  }

  private static String mended(String text) {
    return text.replace("2026-11-20", "2026/11/20")
        .replace("\"EQL\"", "\"eql\"")
        .replace("147", "47");
  }

  @Test
  void rules_that_kibana_exported_are_checked_with_the_same_care() {
    file(
        "rules_export.ndjson",
        """
        {"id":"1","rule_id":"web-shell","name":"Web shell","description":"d","risk_score":150,\
        "severity":"high","author":[],"type":"eql","language":"eql","enabled":true,"from":"now-6m",\
        "query":"process where process.nmae == \\"sh\\"","index":["logs-endpoint.events.process-*"]}
        {"id":"2","rule_id":"slip","name":"Slip","description":"d","risk_score":21,"severity":"low","author":[],\
        "type":"query","language":"kuery","query":"process.name:sh and user.name:(root or",\
        "index":["logs-*"],"tags":["OS: Linux","OS: Linux"]}
        {"exported_count":2,"exported_rules_count":2,"missing_rules":[]}
        """);
    assertThat(Invocation.of("check", "--no-cache", folder).endsWith(1).out())
        .contains("error[RULE-0011]", "rules_export.ndjson:1:")
        .contains("error[EQL-0203]", "did you mean `process.name`?")
        .contains("error[KQL-0105]", "rules_export.ndjson:2:")
        .contains("warning[TAG-0011]")
        .contains("2 rules: 3 errors");
  }

  @Test
  void a_repository_with_its_own_configuration_is_checked_by_its_own_facts() {
    file(
        "_config.yaml",
        """
        rule_dirs: [custom/rules]
        bbr_rules_dirs: [custom/blocks]
        files:
          packages: etc/packages.yaml
          stack_schema_map: etc/stack-schema-map.yaml
        bypass_version_lock: true
        """);
    file("etc/packages.yaml", "package:\n  name: '9.5'\n");
    file("etc/stack-schema-map.yaml", "'9.5.0':\n  yard: yard.json\n");
    file(
        "etc/yard.json",
        "{\"logs-kestrel.yard-*\": {\"crane.load\": \"long\", \"crane.id\": \"keyword\"}}");
    String head =
        mended(HEAD)
            .replace("production", "development")
            .replace("hgh", "medium")
            .replace("logs-endpoint.events.process-*", "logs-kestrel.yard-*");
    file(
        "custom/rules/overloaded.toml",
        head + "any where crane.load > \"7\" and crane.idd == \"a\"" + END);
    file(
        "custom/blocks/lifted.toml",
        head.replace("6f1d0d1e", "7f1d0d1e").replace("Web Server", "Crane")
            + "any where crane.load > 7"
            + END);
    assertThat(Invocation.of("check", "--no-cache", folder).endsWith(1).out())
        .contains("custom/rules/overloaded.toml:17:")
        .contains("`crane.load`")
        .contains("did you mean `crane.id`?")
        .contains("a rule in `blocks` that is no building block")
        .doesNotContain("lifted.toml:17");
  }

  private Path file(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, content);
    } catch (IOException unwritable) {
      throw new AssertionError(path, unwritable);
    }
  }
}
