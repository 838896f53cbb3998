package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which findings `check` tells: those of changed files, or those that are new.
final class CheckSelectionTest {
  @TempDir private Path folder;

  @Test
  void only_changed_files_may_be_asked_for() throws Exception {
    rule("rules/old.toml", "process.name = \"a\"");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Begin");
    assertThat(changed(0)).contains("1 rule: 0 errors");
    rule("rules/new.toml", "process.name = \"b\"");
    assertThat(changed(1)).contains("new.toml:").doesNotContain("old.toml:");
  }

  @Test
  void what_is_wrong_with_a_change_is_told_with_it() throws Exception {
    Path rule = rule("rules/old.toml", "process.name == \"a\"");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Begin");
    assertThat(changed(0)).doesNotContain("CHANGE-0002");
    Files.writeString(rule, Files.readString(rule).replace("\"a\"", "\"b\""));
    assertThat(changed(0)).contains("warning[CHANGE-0002]: the rule changed");
    assertThat(Invocation.of("check", folder).endsWith(0).out()).doesNotContain("CHANGE-0002");
  }

  @Test
  void without_git_nothing_is_guessed() {
    rule("rules/a.toml", "process.name = \"a\"");
    assertThat(Invocation.of("check", "--changed", folder).endsWith(2).err())
        .contains("`--changed` cannot tell");
  }

  @Test
  void what_a_baseline_has_is_left_out_wherever_it_moved() throws IOException {
    Path rule = rule("rules/a.toml", "process.name = \"a\"");
    Path known = folder.resolve("known.txt");
    assertThat(Invocation.of("check", "--write-baseline", known, folder).endsWith(0).err())
        .contains("1 finding in ");
    assertThat(Files.readString(known)).contains("\t" + Workspace.id("rules/a.toml") + "\t");
    Files.writeString(rule, "\n\n" + Files.readString(rule));
    Invocation same = Invocation.of("check", "--baseline", known, folder).endsWith(0);
    assertThat(same.out()).contains("1 rule: 0 errors, 0 warnings");
    assertThat(same.err()).contains("1 known finding left out");
    rule("rules/b.toml", "process.name = \"b\"");
    assertThat(Invocation.of("check", "--baseline", known, folder).endsWith(1).out())
        .contains("b.toml:")
        .doesNotContain("a.toml:");
  }

  @Test
  void a_baseline_knows_a_finding_as_often_as_it_was_there() throws IOException {
    Path rule = rule("rules/a.toml", "process.name == \"a\"");
    String sound = Files.readString(rule);
    Files.writeString(rule, sound.replace("type = ", "tags = [\"a\", \"a\"]\ntype = "));
    Path known = folder.resolve("known.txt");
    Invocation.of("check", "--write-baseline", known, folder).endsWith(0);
    Files.writeString(rule, sound.replace("type = ", "tags = [\"a\", \"a\", \"a\"]\ntype = "));
    assertThat(
            Invocation.of("check", "--only", "TAG-0011", "--baseline", known, folder)
                .endsWith(0)
                .out())
        .contains("1 rule: 0 errors, 1 warning");
  }

  @Test
  void a_baseline_that_is_none_is_refused() {
    rule("rules/a.toml", "process.name == \"a\"");
    Path none = new Workspace(folder).file("known.txt", "# Known.\n\nEQL-0203 and so on\n");
    assertThat(Invocation.of("check", "--baseline", none, folder).endsWith(2).err())
        .contains("line 3 of ");
    assertThat(Invocation.of("check", "--baseline", folder.resolve("no"), folder).endsWith(2).err())
        .contains("cannot be read");
    assertThat(
            Invocation.of("check", "--write-baseline", none, "--changed", folder).endsWith(2).err())
        .contains("writes all findings");
  }

  private String changed(int code) {
    return Invocation.of("check", "--changed", folder).endsWith(code).out();
  }

  private Path rule(String name, String condition) {
    return new Workspace(folder).rule(name, "process where " + condition);
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void rules_are_judged_for_the_stack_that_is_asked_for() throws IOException {
    Path rule = rule("rules/execution_a.toml", "process.name == \"a\"");
    Files.writeString(
        rule,
        Files.readString(rule)
            + """

            [rule.alert_suppression]
            group_by = ["host.id"]
            missing_fields_strategy = "suppress"

            [[rule.threat]]
            framework = "MITRE ATT&CK"

            [rule.threat.tactic]
            id = "TA0005"
            name = "Defense Evasion"
            reference = "https://attack.mitre.org/tactics/TA0005/"
            """);
    assertThat(Invocation.of("check", folder).endsWith(0).out())
        .doesNotContain("FORM-0009")
        .doesNotContain("ATTACK-");
    assertThat(Invocation.of("check", "--stack", "8.10", folder).endsWith(1).out())
        .contains("error[FORM-0009]: `alert_suppression` came with release 8.14");
    assertThat(Invocation.of("check", "--stack", "9.4", folder).endsWith(0).out())
        .doesNotContain("ATTACK-");
    assertThat(Invocation.of("check", "--stack", "9.5", folder).endsWith(0).out())
        .contains("note[ATTACK-0007]");
    Files.writeString(
        rule,
        Files.readString(rule)
            + """

            [[rule.threat_mappings]]
            framework = "MITRE ATT&CK"
            version = "19.1"

            [[rule.threat_mappings.threat]]
            framework = "MITRE ATT&CK"

            [rule.threat_mappings.threat.tactic]
            id = "TA0005"
            name = "Stealth"
            reference = "https://attack.mitre.org/tactics/TA0005/"
            """);
    assertThat(Invocation.of("check", "--stack", "9.5", folder).endsWith(0).out())
        .doesNotContain("ATTACK-");
    Files.writeString(rule, Files.readString(rule).replace("\"19.1\"", "\"19\""));
    assertThat(Invocation.of("check", "--stack", "9.5", folder).endsWith(0).out())
        .doesNotContain("ATTACK-");
  }

  @Test
  void a_stack_that_is_no_release_is_refused() {
    rule("rules/a.toml", "process.name == \"a\"");
    assertThat(Invocation.of("check", "--stack", "newest", folder).endsWith(2).err())
        .contains("`newest` is no release of the Elastic Stack, such as 9.5");
  }
}
