package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String QUERY = "process where process.name == \"sh\"";

  @TempDir private Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = new Workspace(folder);
    workspace.file("seriema.toml", "");
  }

  @Test
  void findings_with_one_answer_are_repaired_and_told() throws IOException {
    Path rule = rule("rules/a.toml", "license = \"elastic license V2\" # ours", QUERY);
    Invocation fix = Invocation.of("fix", folder).endsWith(0);
    assertThat(fix.out())
        .contains("repaired ")
        .contains("a.toml:11:11 PLACE-0009: ")
        .hasLineCount(1);
    assertThat(fix.err()).contains("1 finding repaired in 1 of 1 rule; nothing is left");
    assertThat(rule).content().contains("license = \"Elastic License v2\" # ours\n");
    assertThat(Invocation.of("fix", folder).endsWith(0).out()).isEmpty();
    try (var files = Files.list(folder.resolve("rules"))) {
      assertThat(files).as("no draft is left").hasSize(1);
    }
  }

  @Test
  void a_dry_run_prints_the_difference_and_writes_nothing() throws IOException {
    Path rule = rule("rules/a.toml", "license = \"elastic license V2\"", QUERY);
    String before = Files.readString(rule);
    Invocation fix = Invocation.of("fix", "--dry-run", folder).endsWith(0);
    assertThat(fix.out())
        .startsWith("--- a/")
        .contains(
            """
             language = "eql"
            -license = "elastic license V2"
            +license = "Elastic License v2"
             name = "rules/a.toml"
            """);
    assertThat(fix.err()).contains("1 finding would be repaired in 1 of 1 rule");
    assertThat(rule).content().isEqualTo(before);
  }

  @Test
  void what_is_left_is_told() {
    rule("rules/a.toml", "license = \"Apache-2.0\"", "process where process.nmae == \"sh\"");
    Invocation fix = Invocation.of("fix", folder).endsWith(0);
    assertThat(fix.out()).isEmpty();
    assertThat(fix.err())
        .contains("left ")
        .contains("warning[EQL-0204]: ")
        .contains("0 findings repaired in 0 of 1 rule; 1 finding left for a person");
  }

  @Test
  void what_can_only_be_read_after_a_repair_is_left_then() throws IOException {
    Path rule = rule("rules/a.toml", "license = \"MIT\"", "process where process.nmae = \"sh\"");
    Invocation fix = Invocation.of("fix", folder).endsWith(0);
    assertThat(fix.out()).contains("EQL-0103");
    assertThat(fix.err()).contains("EQL-0204").contains("1 finding left");
    assertThat(rule).content().contains("process.nmae == \"sh\"");
  }

  @Test
  void only_one_kind_is_repaired_where_somebody_asks_for_it() {
    Path rule =
        rule("rules/a.toml", "license = \"elastic license\"\ntags = [\"OS: a\", \"OS: a\"]", QUERY);
    Invocation.of("fix", "--only", "TAG-0011", folder).endsWith(0);
    assertThat(rule).content().contains("tags = [\"OS: a\"]\n").contains("\"elastic license\"");
    assertThat(Invocation.of("fix", "--only", "TAG-11", folder).endsWith(2).err())
        .contains("no finding has the code `TAG-11`");
  }

  @Test
  void a_repair_that_does_harm_is_left() throws IOException {
    Path rule = rule("rules/a.toml", "license = \"MIT\"", QUERY);
    String text = Files.readString(rule);
    String reversed =
        text.replace("updated_date = \"2026/03/02\"", "updated_date = \"2025-01-02\"");
    Files.writeString(rule, reversed);
    Invocation fix = Invocation.of("fix", folder).endsWith(0);
    assertThat(fix.out()).isEmpty();
    assertThat(fix.err()).contains("FORM-0003").contains("its repair would do harm");
    assertThat(rule).content().isEqualTo(reversed);
  }

  @Test
  void what_the_repository_allows_is_not_repaired() throws IOException {
    String allowed = "# seriema: allow PLACE-0009, because it is printed so\n";
    Path rule = rule("rules/a.toml", allowed + "license = \"elastic license V2\"", QUERY);
    assertThat(Invocation.of("fix", folder).endsWith(0).out()).isEmpty();
    assertThat(rule).content().contains("elastic license V2");
  }

  @Test
  void deprecated_rules_and_exports_stay_as_they_are() throws IOException {
    Path old = rule("rules/_deprecated/a.toml", "license = \"elastic license\"", QUERY);
    Path retired = rule("rules/b.toml", "license = \"elastic license\"", QUERY);
    Files.writeString(retired, Files.readString(retired).replace("production", "deprecated"));
    String retiredText = Files.readString(retired);
    workspace.file("rules/c.ndjson", "{\"rule_id\":\"x\",\"license\":\"elastic license\"}\n");
    assertThat(Invocation.of("fix", folder).endsWith(0).err()).contains("in 0 of 0 rules");
    assertThat(old).content().contains("\"elastic license\"");
    assertThat(retired).content().isEqualTo(retiredText);
  }

  @Test
  void a_file_with_faults_in_its_toml_is_told_and_left_and_the_others_are_repaired() {
    Path broken = workspace.file("rules/a.toml", "[rule]\nlicense = \"elastic license\n");
    Path other = rule("rules/b.toml", "license = \"elastic license\"", QUERY);
    assertThat(Invocation.of("fix", folder).endsWith(2).err()).contains("error[TOML-");
    assertThat(broken).content().contains("\"elastic license\n");
    assertThat(other).content().contains("\"Elastic License v2\"");
  }

  @Test
  void line_ends_stay_as_they_are() throws IOException {
    Path rule = rule("rules/a.toml", "tags = [\n  \"OS: a\",\n  \"OS: a\",\n]", QUERY);
    Files.writeString(rule, Files.readString(rule).replace("\n", "\r\n"));
    Invocation.of("fix", folder).endsWith(0);
    assertThat(Files.readString(rule))
        .contains("tags = [\r\n  \"OS: a\",\r\n]\r\n")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void a_rule_is_mapped_to_another_release_of_attack_or_somebody_is_asked() throws IOException {
    String evasion =
        """

        [[rule.threat]]
        framework = "MITRE ATT&CK"
        [rule.threat.tactic]
        id = "TA0005"
        name = "Defense Evasion"
        reference = "https://attack.mitre.org/tactics/TA0005/"
        """;
    String technique =
        """
        [[rule.threat.technique]]
        id = "T1036"
        name = "Masquerading"
        reference = "https://attack.mitre.org/techniques/T1036/"
        """;
    Path rule = rule("rules/a.toml", "tags = [\"Tactic: Defense Evasion\"]", QUERY);
    Files.writeString(rule, Files.readString(rule) + evasion + technique);
    Path asked = rule("rules/b.toml", "tags = [\"Tactic: Defense Evasion\"]", QUERY);
    Files.writeString(asked, Files.readString(asked) + evasion);
    Invocation fix = Invocation.of("fix", "--attack", "19.1", folder).endsWith(0);
    assertThat(fix.out()).contains("a.toml:").contains("ATTACK-0007").hasLineCount(1);
    assertThat(fix.err()).contains("b.toml:").contains("not mapped: ").contains("1 finding left");
    assertThat(rule).content().contains("name = \"Stealth\"").contains("\"Tactic: Stealth\"");
    assertThat(asked).content().contains("\"Defense Evasion\"");
    assertThat(Invocation.of("fix", "--attack", "99.1", folder).endsWith(2).err())
        .contains("no ATT&CK `99.1`");
  }

  @Test
  void the_rules_of_this_repository_need_no_repair() {
    assertThat(
            Invocation.of("fix", "--dry-run", SharedData.repository().resolve("rules"))
                .endsWith(0)
                .out())
        .isEmpty();
  }

  @Test
  void a_place_that_is_not_there_is_told() {
    assertThat(Invocation.of("fix", folder.resolve("missing")).endsWith(2).err())
        .contains("missing");
  }

  /// A rule with other lines in the place of its licence.
  private Path rule(String name, String lines, String query) {
    Path rule = workspace.rule(name, query);
    try {
      String text = Files.readString(rule);
      return Files.writeString(rule, text.replace("license = \"Apache-2.0\"", lines));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
