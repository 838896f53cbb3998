package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {
  private static final Path RULES = SharedData.repository().resolve("rules");

  @TempDir private Path folder;

  @Test
  void a_person_sees_the_matrix_and_what_is_proved() {
    Invocation told = Invocation.of("coverage", RULES).endsWith(0);
    assertThat(told.out())
        .contains("Execution  ")
        .contains("T1059  Command and Scripting Interpreter")
        .contains("none for ")
        .contains("platforms\n")
        .contains(" Linux, ")
        .contains("11 rules: 11 proved");
    assertThat(told.err()).isEmpty();
  }

  @Test
  void another_release_is_told_by_what_it_changes() {
    assertThat(Invocation.of("coverage", RULES, "--attack", "19.1").endsWith(0).out())
        .contains("ATT&CK 19.1 changes ");
    assertThat(Invocation.of("coverage", RULES, "--attack", "18.1").endsWith(0).out())
        .contains("ATT&CK 18.1 changes nothing for these rules");
    assertThat(Invocation.of("coverage", RULES, "--attack", "3").endsWith(2).err())
        .contains("no release `3` of ATT&CK is known; these are: ");
  }

  @Test
  void a_layer_has_a_score_for_each_technique_that_rules_look_for() {
    JsonNode layer =
        Invocation.json(
            Invocation.of("coverage", RULES, "--output", "navigator").endsWith(0).out());
    assertThat(layer.at("/versions/layer").asText()).isEqualTo("4.5");
    assertThat(layer.at("/versions/attack").asText()).isEqualTo("18");
    assertThat(layer.path("domain").asText()).isEqualTo("enterprise-attack");
    assertThat(layer.path("techniques")).isNotEmpty();
    for (JsonNode technique : layer.path("techniques")) {
      assertThat(technique.path("techniqueID").asText()).matches("T\\d{4}(\\.\\d{3})?");
      assertThat(technique.path("tactic").asText()).matches("[a-z-]+");
      assertThat(technique.path("score").asInt())
          .isBetween(1, layer.at("/gradient/maxValue").asInt());
    }
  }

  @Test
  void rules_of_the_matrix_are_numbers_of_the_list() {
    JsonNode json =
        Invocation.json(Invocation.of("coverage", RULES, "--output", "json").endsWith(0).out());
    assertThat(json.path("rules")).hasSize(11);
    int found = 0;
    for (JsonNode tactic : json.path("tactics")) {
      for (JsonNode technique : tactic.path("techniques")) {
        for (JsonNode number : technique.path("rules")) {
          assertThat(json.path("rules").path(number.asInt()).path("rule_id").asText()).isNotEmpty();
          found++;
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void markdown_links_each_technique_to_its_page() {
    assertThat(Invocation.of("coverage", RULES, "--output", "markdown").endsWith(0).out())
        .startsWith("# Coverage\n")
        .contains("| [T1059](https://attack.mitre.org/techniques/T1059/) Command and Scripting")
        .contains("&emsp;[T1059.004](https://attack.mitre.org/techniques/T1059/004/) Unix Shell");
  }

  @Test
  void a_page_needs_nothing_else_and_no_rule_can_write_into_it() throws IOException {
    Path rule = folder.resolve("rules/linux/execution_named.toml");
    Files.createDirectories(rule.getParent());
    String shipped = Files.readString(anyRule());
    Files.writeString(
        rule,
        shipped.replaceFirst(
            "(?m)^name = .*$", "name = \"</script><script>alert(1)</script> | *bold*\""));
    String page =
        Invocation.of("coverage", folder.resolve("rules"), "--output", "html").endsWith(0).out();
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("\\u003c/script>\\u003cscript>alert(1)")
        .doesNotContain("<script>alert")
        .doesNotContain("src=\"http")
        .doesNotContain("href=\"http");
    assertThat(Invocation.of("coverage", folder.resolve("rules")).endsWith(0).out())
        .contains("1 rule: 1 without evidence");
  }

  @Test
  void what_the_ledger_is_asked_and_what_the_matrix_is_are_told_apart() {
    assertThat(Invocation.of("coverage", "--ledger").endsWith(2).err()).contains("--state DIR");
    assertThat(Invocation.of("coverage", RULES, "--rule", "x").endsWith(2).err())
        .contains("add --ledger");
    assertThat(Invocation.of("coverage", folder).endsWith(2).err()).contains("no rules are there");
    assertThat(
            Invocation.of("coverage", RULES, "--ledger", "--state", folder.resolve("s"))
                .endsWith(2)
                .err())
        .contains("it reads no rules");
  }

  private static Path anyRule() throws IOException {
    try (var files = Files.walk(RULES)) {
      return files
          .filter(file -> file.toString().endsWith(".toml"))
          .filter(file -> !file.endsWith("evidence.toml"))
          .filter(file -> file.toString().contains("linux"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
