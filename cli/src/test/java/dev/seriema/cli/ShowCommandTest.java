package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private static final String RULE =
      """
      # kept as it is
      [metadata]
      maturity = "production"

      [rule]
      author = ["Kestrel Freight"]
      description = "Finds a listener that was started by hand and that waits for a connection from outside the office."
      false_positives = ["Somebody who copies a file."]
      from = "now-9m"
      index = ["logs-endpoint.events.process-*"]
      name = "Listener Started"
      note = '''
      ## Triage

      Look at the [parent](https://example.org/parents) and
      at **who** started it.

      - First the user,
        then the host.

      ```
      ss -ltnp
      ```
      '''
      query = '''
      process where event.type == "start" and /* any of
        both */ (process.name : ("nc", "ncat") or process.args == "-l") and
        not user.name == "backup"  // nightly
      '''
      references = ["https://example.org/listeners"]
      risk_score = 73
      rule_id = "4c1d"
      severity = "high"
      tags = ["OS: Linux"]
      type = "eql"
      version = 3

      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0011"
      name = "Command and Control"
      reference = "https://attack.mitre.org/tactics/TA0011/"
      [[rule.threat.technique]]
      id = "T1095"
      name = "Non-Application Layer Protocol"
      reference = "https://attack.mitre.org/techniques/T1095/"
      """;

  @TempDir private Path folder;
  private Workspace files;
  private Path rule;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
    rule = files.file("listener.toml", RULE);
  }

  @Test
  void the_page_of_a_rule() {
    Golden.assertMatches("show-text.txt", shown("text"));
  }

  @Test
  void the_tree_of_a_condition_with_types_and_what_the_rule_waits_for() {
    Golden.assertMatches("show-tree.txt", shown("tree"));
  }

  @Test
  void the_tree_of_a_sequence_has_a_branch_for_each_stage() {
    Path sequence =
        files.rule(
            "sequence.toml",
            "sequence by host.id with maxspan=90s [process where process.name == \"sh\" and user.id"
                + " != \"0\"] by user.id with runs=2 ![file where true] by ?user.name until [any"
                + " where process.pid == 1] by user.id");

    assertThat(Invocation.of("show", sequence, "--as", "tree").endsWith(0).out())
        .startsWith(
            """
            sequence within 90s
            ├─ stages 1 to 2 of 3 by host.id, user.id
            │  └─ all of
            │     ├─ process
            │     ├─ process.name == "sh"
            │     └─ user.id != "0"
            ├─ no stage 3 of 3 by host.id, ?user.name
            │  └─ all of
            │     ├─ file
            │     └─ true
            └─ until by host.id, user.id
               └─ process.pid == 1
            """);
  }

  @Test
  void toml_is_the_file_byte_by_byte() throws IOException {
    byte[] bytes = "# caf\u00e9\r\n".getBytes(StandardCharsets.UTF_8);
    Files.write(
        rule, (new String(bytes, StandardCharsets.UTF_8) + RULE).getBytes(StandardCharsets.UTF_8));

    assertThat(Invocation.of("show", rule, "--as", "toml").endsWith(0).out())
        .isEqualTo(Files.readString(rule));
  }

  @Test
  void the_api_has_a_rule_with_the_fields_that_a_release_adds() {
    Invocation shown = Invocation.of("show", rule, "--as", "api", "--stack", "9.4").endsWith(0);

    assertThat(shown.out())
        .contains("\n    \"version\": 3\n}\n", "\"required_fields\": [", "\"technique\": [")
        .doesNotContain("\"metadata\"");
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void fields_of_the_api_are_those_of_ecs_on_the_stack() {
    files.file("listener.toml", RULE.replace("user.name ==", "device.serial_number =="));
    String field = "\"ecs\": %s,\n            \"name\": \"device.serial_number\"";

    assertThat(Invocation.of("show", rule, "--as", "api", "--stack", "8.16").endsWith(0).out())
        .contains(field.formatted(true));
    assertThat(Invocation.of("show", rule, "--as", "api", "--stack", "8.15").endsWith(0).out())
        .doesNotContain(field.formatted(true));
  }

  @Test
  void what_the_api_form_lacks_is_told_on_standard_error_by_its_name() {
    files.file(
        "listener.toml",
        RULE.replace("user.name ==", "acme.user ==")
            .replace("index = [\"logs-endpoint.events.process-*\"]", "index = [\"logs-acme.*\"]"));

    Invocation shown = Invocation.of("show", rule, "--as", "api").endsWith(0);
    assertThat(shown.out()).contains("\"event.type\"");
    assertThat(shown.err())
        .isEqualTo(
            "`required_fields` is not complete: no table has the type of the field `acme.user`\n");
  }

  @Test
  void a_stack_is_a_release() {
    assertThat(Invocation.of("show", rule, "--as", "api", "--stack", "newest").endsWith(2).err())
        .contains("`newest` is no release of the Elastic Stack, such as 9.5");
  }

  @Test
  void a_rule_is_named_by_id_or_name_too() {
    files.rule("other.toml", "file where true");

    assertThat(Invocation.of("show", "4C1D", "--rules", folder).endsWith(0).out())
        .startsWith("Listener Started\n");
    assertThat(Invocation.of("show", "listener started", "--rules", folder).endsWith(0).out())
        .startsWith("Listener Started\n");
    assertThat(Invocation.of("show", "listner started", "--rules", folder).endsWith(2).err())
        .contains("did you mean `Listener Started`?");
  }

  @Test
  void one_of_several_rules_of_an_export_is_named_by_its_id() {
    String line =
        "{'id': 'u-%s', 'rule_id': '%s', 'name': 'Rule %s', 'type': 'eql', 'severity': 'low',"
            + " 'query': 'any where true', 'author': ['x'], 'description': 'Finds.',"
            + " 'risk_score': 1}";
    Path export = files.events("rules.ndjson", line.formatted(1, 1, 1), line.formatted(2, 2, 2));

    assertThat(Invocation.of("show", "2", "--rules", export).endsWith(0).out())
        .contains("Rule 2", "rules.ndjson:2", "u-2");
    assertThat(Invocation.of("show", export).endsWith(2).err())
        .contains("means 2 rules; name one by its id");
    assertThat(Invocation.of("show", "2", "--rules", export, "--as", "toml").endsWith(0).out())
        .startsWith("[metadata]\n")
        .contains("rule_id = \"2\"\n");
  }

  @Test
  void a_rule_without_a_tree_says_why() {
    files.file("listener.toml", RULE.replace("\"eql\"", "\"esql\""));

    assertThat(Invocation.of("show", rule, "--as", "tree").endsWith(2).err())
        .contains("there is no tree of this rule: rules of type esql are not supported yet");
    assertThat(Invocation.of("show", rule).endsWith(0).out())
        .contains("does not run  rules of type esql are not supported yet");
  }

  @Test
  void nothing_of_a_rule_can_move_the_cursor() {
    files.file(
        "listener.toml",
        RULE.replace("Listener Started", "\\u001b[2Jgone")
            .replace("Somebody who", "\\u001b[31mSomebody\\u202e")
            .replace("OS: Linux", "\\u009b2J"));

    for (String form : new String[] {"text", "tree", "toml", "api"}) {
      assertThat(Invocation.onTerminal(80, "show", rule, "--as", form).endsWith(0).out())
          .doesNotContain("\u001b", "\u202e", "\u009b");
    }
  }

  private String shown(String form) {
    return Invocation.onTerminal(80, "show", rule, "--as", form)
        .endsWith(0)
        .out()
        .replace(folder.toString(), "FOLDER");
  }
}
