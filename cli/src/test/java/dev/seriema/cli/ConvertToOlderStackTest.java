package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertToOlderStackTest {
  private static final String INVESTIGATED =
      """

      # What to look at first.
      [rule.investigation_fields]
      field_names = ["process.args"]
      """;

  @TempDir private Path folder;
  private Workspace files = new Workspace(Path.of(""));

  @BeforeEach
  void aFolder() {
    files = new Workspace(folder);
  }

  @Test
  void a_rule_file_keeps_all_that_the_older_release_has() throws IOException {
    String plain = ReviewedRepository.rule().replace("[rule]", "# Ours.\n[rule]");
    Path rule = files.file("rules/r.toml", plain + INVESTIGATED);
    Path older = folder.resolve("older.toml");
    Invocation run =
        Invocation.of("convert", rule, "--stack", "8.10", "--to", "toml", "-o", older).endsWith(0);
    assertThat(run.err())
        .contains("note[STACK-0002]: release 8.10 does not have `investigation_fields`")
        .contains("8.10 is of another major release than 9.6")
        .doesNotContain("comments of");
    assertThat(Files.readString(older)).isEqualTo(plain + "\n# What to look at first.\n");
    assertThat(Invocation.of("convert", older, "--stack", "8.10", "--to", "toml").endsWith(0).out())
        .isEqualTo(Files.readString(older));
  }

  @Test
  void kibana_gets_a_rule_without_what_it_does_not_know() {
    Path rule = files.file("rules/r.toml", ReviewedRepository.rule() + INVESTIGATED);
    JsonNode written =
        Invocation.of("convert", rule, "--stack", "8.10").endsWith(0).documents().getFirst();
    assertThat(written.has("investigation_fields")).isFalse();
    assertThat(written.path("rule_id").asText()).isEqualTo(ReviewedRepository.ID);
    assertThat(
            Invocation.of("convert", rule, "--stack", "8.11")
                .endsWith(0)
                .documents()
                .getFirst()
                .has("investigation_fields"))
        .isTrue();
  }

  @Test
  void a_rule_that_would_mean_something_else_is_left_out_and_the_others_go() {
    files.file("rules/same.toml", ReviewedRepository.rule());
    files.file(
        "rules/suppressed.toml",
        ReviewedRepository.rule()
            .replace("3456789ab", "3456789ad")
            .replace("Listener Started", "Other Listener Started")
            .replace(
                "type = \"eql\"",
                """
                type = "eql"
                alert_suppression = { group_by = ["host.id"], missing_fields_strategy = "suppress" }
                """));
    Invocation run =
        Invocation.of("convert", folder.resolve("rules"), "--stack", "8.13").endsWith(2);
    assertThat(run.err())
        .contains(
            "error[STACK-0001]: the rule cannot be had on release 8.13: `alert_suppression` came"
                + " with release 8.14, and without it more alerts are raised")
        .contains("1 rule left out");
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void an_export_of_kibana_is_converted_rule_by_rule() {
    Path rule = files.file("rules/r.toml", ReviewedRepository.rule() + INVESTIGATED);
    Path export = folder.resolve("rules.ndjson");
    Invocation.of("convert", rule, "-o", export, "--no-meta").endsWith(0);
    Invocation run =
        Invocation.of("convert", export, "--stack", "8.10", "--to", "yaml", "--date", "2026-11-26")
            .endsWith(0);
    assertThat(run.err()).contains("STACK-0002");
    assertThat(run.out()).contains("Listener Started").doesNotContain("investigation_fields");
  }

  @Test
  void a_yaml_file_is_converted_as_a_toml_file_is() {
    Path rule = files.file("rules/r.toml", ReviewedRepository.rule() + INVESTIGATED);
    Path yaml = folder.resolve("r.yaml");
    Invocation.of("convert", rule, "--to", "yaml", "-o", yaml).endsWith(0);
    assertThat(Invocation.of("convert", yaml, "--stack", "8.10", "--to", "yaml").endsWith(0).out())
        .doesNotContain("investigation_fields")
        .contains("MITRE ATT&CK");
  }

  @Test
  void what_is_no_release_is_refused() {
    Path rule = files.file("rules/r.toml", ReviewedRepository.rule());
    assertThat(Invocation.of("convert", rule, "--stack", "old").endsWith(2).err())
        .contains("`old` is no release of the Elastic Stack, such as 8.19");
  }
}
