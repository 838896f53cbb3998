package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final String QUERY = "any where severity == \"medium\"";

  @TempDir private Path folder;
  private Workspace files;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
    files.rule("first.toml", "process where process.name == \"nc\"");
    files.rule("second.toml", "file where file.name == \"x\"");
  }

  @Test
  void rules_come_as_a_json_object_a_line() {
    Invocation rules = Invocation.of("rules", QUERY, folder).endsWith(0);

    assertThat(rules.documents()).hasSize(2);
    JsonNode first = rules.documents().getFirst();
    assertThat(first.get("rule_id").asText()).isEqualTo(Workspace.id("first.toml"));
    assertThat(first.get("risk_score").asInt()).isEqualTo(47);
    assertThat(first.get("index").get(0).asText()).isEqualTo("logs-*");
    assertThat(first.get("path").asText()).endsWith("first.toml");
    assertThat(first.has("note")).isFalse();
    assertThat(rules.err()).isEmpty();
  }

  @Test
  void a_query_picks_and_columns_say_what_is_shown() {
    Invocation rules =
        Invocation.of(
                "rules", "any where query : \"*nc*\"", folder, "--columns", "name,rule.severity")
            .endsWith(0);

    assertThat(rules.out()).isEqualTo("{\"name\":\"first.toml\",\"rule.severity\":\"medium\"}\n");
  }

  @Test
  void a_terminal_gets_a_table_and_how_many_of_how_many() {
    Invocation rules =
        Invocation.onTerminal(
                80, "rules", "any where query : \"*nc*\"", folder, "--columns", "severity,name")
            .endsWith(0);

    assertThat(rules.out()).isEqualTo("severity  name\nmedium    first.toml\n");
    assertThat(rules.err()).isEqualTo("1 of 2 rules\n");
  }

  @Test
  void the_count_stands_alone() {
    assertThat(Invocation.of("rules", QUERY, folder, "--count").endsWith(0).out()).isEqualTo("2\n");
    assertThat(Invocation.of("rules", folder, "--count").endsWith(0).out()).isEqualTo("2\n");
    assertThat(
            Invocation.of("rules", "any where severity == \"low\"", folder, "--count")
                .endsWith(0)
                .out())
        .isEqualTo("0\n");
  }

  @Test
  void words_that_are_no_query_are_answered_with_something_to_type() {
    assertThat(Invocation.of("rules", "web server", folder).endsWith(2).err())
        .contains("error[EQL-")
        .endsWith("try: seriema rules 'any where name : \"*web*server*\"'\n");
    assertThat(Invocation.of("rules", "severity == \"low\"", folder).endsWith(2).err())
        .endsWith("try: seriema rules 'any where severity == \"low\"'\n");
  }

  @Test
  void a_slip_in_a_column_or_a_path_is_told() {
    assertThat(Invocation.of("rules", folder, "--columns", "severty").endsWith(2).err())
        .contains("no field has the name `severty`; did you mean `severity`?");
    assertThat(Invocation.of("rules", folder.resolve("none.toml")).endsWith(2).err())
        .contains("RULE-0015")
        .contains("does not exist");
    assertThat(Invocation.of("rules", folder, QUERY).endsWith(2).err())
        .contains("the query comes first: seriema rules QUERY PATH");
  }

  @Test
  void faulty_files_are_counted_and_the_others_listed() {
    files.file("third.toml", "[rule]\nname = 1\n");

    Invocation rules = Invocation.of("rules", folder).endsWith(0);

    assertThat(rules.documents()).hasSize(2);
    assertThat(rules.err()).contains("kept rules from the list; seriema check shows them");
  }

  @Test
  void hunts_are_found_likewise() {
    files.file(
        "hunt.toml",
        """
        [hunt]
        author = "Kestrel Freight"
        language = ["ES|QL"]
        mitre = ["T1059"]
        name = "Shells"
        query = ["from logs-*"]
        uuid = "8d1f"
        """);

    assertThat(
            Invocation.of("rules", "--hunts", "any where mitre : \"T1059*\"", folder)
                .endsWith(0)
                .documents()
                .getFirst()
                .get("uuid")
                .asText())
        .isEqualTo("8d1f");
    assertThat(
            Invocation.of("rules", "--hunts", "any where severity == \"low\"", folder)
                .endsWith(2)
                .err())
        .contains("unknown field `severity`");
  }

  @Test
  void text_of_rules_cannot_move_the_cursor() {
    files.file(
        "hostile.toml",
        """
        [metadata]
        [rule]
        author = ["x"]
        description = "x"
        name = "\\u001b[2J\\u202egone"
        query = "process where true"
        risk_score = 1
        rule_id = "hostile"
        severity = "low"
        type = "eql"
        """);

    assertThat(
            Invocation.onTerminal(100, "rules", "any where rule_id == \"hostile\"", folder)
                .endsWith(0)
                .out())
        .contains("\\u001b[2J\\u202egone");
  }
}
