package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.model.diagnostic.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a repository says of its findings: by `seriema.toml` and by comments in rule files.
final class CheckSettingsTest {
  private static final String TWICE = "tags = [\"OS: Linux\", \"OS: Linux\"]\n";

  @TempDir private Path folder;

  @Test
  void a_code_weighs_what_the_repository_says() {
    rule("rules/a.toml", TWICE);
    assertThat(check(0)).contains("warning[TAG-0011]");
    settings("[check.severity]\n\"TAG-0011\" = \"error\"");
    assertThat(check(1)).contains("error[TAG-0011]");
    settings("[check.severity]\n\"TAG-0011\" = \"note\"");
    assertThat(check(0)).contains("note[TAG-0011]").contains("0 warnings, 1 note");
    settings("[check.severity]\n\"TAG-0011\" = \"off\"");
    assertThat(check(0)).doesNotContain("TAG-0011");
  }

  @Test
  void so_does_a_code_of_a_language() {
    new Workspace(folder).rule("rules/a.toml", "process where process.nmae == \"sh\"");
    assertThat(check(0)).contains("warning[EQL-0204]");
    settings("[check.severity]\n\"EQL-0204\" = \"error\"");
    assertThat(check(1)).contains("error[EQL-0204]");
    settings("[check.severity]\n\"EQL-0204\" = \"off\"");
    assertThat(check(0)).doesNotContain("EQL-0204");
  }

  @Test
  void what_is_remembered_is_told_by_the_settings_of_now() {
    rule("rules/a.toml", TWICE);
    assertThat(remembering()).contains("warning[TAG-0011]");
    settings("[check.severity]\n\"TAG-0011\" = \"error\"");
    assertThat(remembering()).contains("error[TAG-0011]");
    settings("[[check.allow]]\ncode = \"TAG-0011\"\nrules = [\"rules/*\"]\nreason = \"counted\"");
    assertThat(remembering()).doesNotContain("TAG-0011");
    assertThat(remembering()).doesNotContain("TAG-0011");
    settings("");
    assertThat(remembering()).contains("warning[TAG-0011]");
  }

  @Test
  void a_finding_is_allowed_for_a_rule_by_its_path_or_id() {
    rule("rules/a.toml", TWICE);
    rule("rules/b.toml", TWICE);
    allow("rules/a.toml");
    assertThat(check(0)).doesNotContain("a.toml:").contains("b.toml:");
    allow(Workspace.id("rules/b.toml"));
    assertThat(check(0)).contains("a.toml:").doesNotContain("b.toml:");
  }

  @Test
  void an_allowance_that_silences_nothing_is_told_where_all_rules_are_checked() {
    rule("rules/a.toml", "");
    Path other = rule("rules/b.toml", "");
    allow("rules/a.toml");
    assertThat(check(0)).contains("note[SETTINGS-0007]").contains("seriema.toml:2:8");
    assertThat(Invocation.of("check", other).endsWith(0).out()).doesNotContain("SETTINGS-0007");
  }

  @Test
  void a_comment_above_a_finding_or_beside_it_allows_it() {
    Path rule =
        rule("rules/a.toml", "# seriema: allow TAG-0011, because both are counted\n" + TWICE);
    assertThat(check(0)).contains("1 rule: 0 errors, 0 warnings").doesNotContain("[");
    assertThat(remembering()).doesNotContain("[");
    assertThat(remembering()).doesNotContain("[");
    edit(rule, "# seriema: allow TAG-0011, because both are counted\n", "");
    edit(rule, TWICE, TWICE.strip() + " # seriema: allow TAG-0011, because both are counted\n");
    assertThat(check(0)).doesNotContain("[");
    edit(rule, "TAG-0011,", "TAG-0012,");
    assertThat(Invocation.of("check", folder).out()).contains("[TAG-0011]").contains("SETTINGS-");
  }

  @Test
  void a_comment_above_a_query_speaks_of_all_its_lines() {
    Path rule =
        new Workspace(folder)
            .rule("rules/a.toml", "process where\n  true and\n  process.nmae == \"sh\"");
    assertThat(check(0)).contains("EQL-0204");
    edit(rule, "query = ", "# seriema: allow EQL-0204, because our own agent sends it\nquery = ");
    assertThat(check(0)).doesNotContain("EQL-0204").doesNotContain("SETTINGS-");
  }

  @Test
  void a_comment_in_a_query_is_part_of_the_query() {
    new Workspace(folder)
        .rule(
            "rules/a.toml",
            "process where\n// # seriema: allow EQL-0204, because so\n  process.nmae == \"sh\"");
    assertThat(check(0)).contains("EQL-0204").doesNotContain("SETTINGS-");
  }

  @Test
  void a_comment_without_a_reason_or_use_is_told() {
    rule("rules/a.toml", "# seriema: allow TAG-0011\n" + TWICE);
    assertThat(check(1)).contains("SETTINGS-0005").contains("TAG-0011]: the tag");
    rule("rules/a.toml", "# seriema: allow TAG-0011, because both are counted\n");
    assertThat(check(0)).contains("SETTINGS-0007");
  }

  @Test
  void a_rule_that_cannot_be_read_is_told_whatever_is_allowed() throws IOException {
    Path rule = rule("rules/a.toml", "");
    edit(rule, "severity = \"medium\"\n", "");
    settings("[check.severity]\n\"RULE-0003\" = \"off\"");
    assertThat(check(1)).contains("RULE-0003").contains("SETTINGS-0006");
    Files.writeString(rule, "[rule\n# seriema: allow TOML-0001, because so\n");
    assertThat(check(1)).contains("TOML-");
  }

  @Test
  void a_code_that_no_finding_has_is_told_with_the_one_that_is_meant() {
    rule("rules/a.toml", "");
    settings("[check.severity]\n\"TAG-011\" = \"error\"\n");
    assertThat(check(1)).contains("SETTINGS-0003").contains("did you mean `TAG-0011`?");
  }

  @Test
  void settings_that_are_no_toml_are_told() {
    rule("rules/a.toml", "");
    settings("[check\n");
    assertThat(check(1)).contains("TOML-").contains("seriema.toml:");
  }

  private String check(int code) {
    return Invocation.of("check", folder).endsWith(code).out();
  }

  private String remembering() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, false, false, Ink.NONE, Ink.NONE, 100);
    CheckCommand command =
        new CheckCommand(
            terminal,
            new CacheFolder(Optional.of(folder.resolve("cache"))),
            () -> Optional.of(new Fingerprint(1, 2, 3, 4)));
    new CommandLine(command).execute(folder.toString());
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path rule(String name, String lines) {
    Path rule = new Workspace(folder).rule(name, "process where process.name == \"sh\"");
    edit(rule, "type = ", lines + "type = ");
    return rule;
  }

  private void allow(String rule) {
    settings(
        "[[check.allow]]\ncode = \"TAG-0011\"\nrules = [\"" + rule + "\"]\nreason = \"counted\"");
  }

  private void settings(String content) {
    new Workspace(folder).file("seriema.toml", content + "\n");
  }

  private static void edit(Path file, String text, String other) {
    try {
      String before = Files.readString(file);
      assertThat(before).contains(text);
      Files.writeString(file, before.replace(text, other));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
