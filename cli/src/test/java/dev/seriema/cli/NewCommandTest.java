package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Ink;
import dev.seriema.testkit.Golden;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTest {
  private static final String ID = "0f0e4a35-6f0b-4a55-8a8f-3d0a9d2f5f11";

  @TempDir private Path folder;

  @Test
  void a_rule_is_begun_with_all_that_follows_from_its_source_and_technique() throws IOException {
    Invocation begun = begin("--tactic", "Execution").endsWith(0);
    Path rule = folder.resolve("rules/linux/execution_cron_job_of_a_web_server.toml");
    assertThat(begun.out()).endsWith(rule.getFileName() + System.lineSeparator());
    assertThat(begun.err()).contains("seriema check").contains("seriema test");
    Golden.assertMatches("new-rule.toml", Files.readString(rule));
    Path evidence = folder.resolve("rules/linux/execution_cron_job_of_a_web_server.evidence");
    assertThat(evidence.resolve("alerts")).isDirectory();
    assertThat(evidence.resolve("quiet")).isDirectory();
    Invocation check = Invocation.of("check", "--no-cache", folder).endsWith(1);
    assertThat(check.out()).contains("error[GUIDE-0009]").doesNotContain("warning[");
    Invocation.of("test", folder).endsWith(0);
  }

  @Test
  void a_package_that_the_repository_lists_is_a_data_source() throws IOException {
    Path etc = Files.createDirectories(folder.resolve("detection_rules/etc"));
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(etc.resolve("packages.yaml"), "package:\n  name: '9.5'\n");
    Files.writeString(etc.resolve("stack-schema-map.yaml"), "'9.5.0': {}\n");
    Files.writeString(
        etc.resolve("integration-manifests.json"),
        "{\"crane\":{\"1.0.0\":{\"conditions\":{\"kibana\":{\"version\":\"^9.0.0\"}}}}}");
    Path rules = folder.resolve("rules/crane");
    Invocation begun =
        Invocation.of(
            "new",
            "--type",
            "query",
            "--data-source",
            "crane",
            "--technique",
            "T1053.003",
            "--tactic",
            "Execution",
            "--name",
            "Load Dropped",
            "--folder",
            rules);
    assertThat(begun.endsWith(0).err()).doesNotContain("FACT-");
    assertThat(rules.resolve("execution_load_dropped.toml"))
        .content()
        .contains("\"logs-crane.*\"")
        .contains("integration = [\"crane\"]");
    assertThat(Invocation.of("check", "--no-cache", rules).endsWith(1).out())
        .contains("GUIDE-0009")
        .doesNotContain("SOURCE-");
  }

  @Test
  void no_file_is_replaced() throws IOException {
    begin("--tactic", "Execution").endsWith(0);
    Path rule = folder.resolve("rules/linux/execution_cron_job_of_a_web_server.toml");
    Files.writeString(rule, "mine\n");
    assertThat(begin("--tactic", "Execution").endsWith(2).err())
        .contains("execution_cron_job_of_a_web_server.toml` is there; no file is replaced");
    assertThat(rule).content().isEqualTo("mine\n");
  }

  @Test
  void where_nobody_can_be_asked_all_that_is_missing_is_named_with_an_example() {
    assertThat(Invocation.of("new").endsWith(2).err())
        .contains("`--type eql`")
        .contains("`--data-source endpoint.events.process`")
        .contains("`--technique T1059.004`")
        .contains("`--name \"Shell Started by a Web Server\"`");
    assertThat(Invocation.of("new", "--type", "eql", "--name", "A Rule").endsWith(2).err())
        .contains("--data-source")
        .contains("--technique")
        .doesNotContain("--type")
        .doesNotContain("--name");
  }

  @Test
  void a_technique_of_several_tactics_asks_for_one_of_them() {
    assertThat(begin().endsWith(2).err())
        .contains("T1053.003 (Cron) serves Execution, Persistence, Privilege Escalation")
        .contains("`--tactic \"Execution\"`");
    assertThat(begin("--tactic", "Impact").endsWith(2).err()).contains("T1053.003 (Cron) serves");
    assertThat(begin("--tactic", "Impact", "--tactic", "Execution").endsWith(2).err())
        .contains("none of the techniques serves the tactic `Impact`");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_not_known_is_told_with_what_may_be_meant_and_how_to_see_all() {
    assertThat(said("--data-source", "otka").endsWith(2).err())
        .contains("no data source is called `otka`; did you mean `okta`?")
        .contains("--list-data-sources");
    assertThat(said("--technique", "T1547.011").endsWith(2).err())
        .contains("in its place is T1647 (Plist File Modification)")
        .contains("--list-techniques");
    assertThat(said("--type", "saved_query").endsWith(2).err()).contains("`saved_query`");
    assertThat(said("--language", "lucene").endsWith(2).err())
        .contains("rules of type eql are not in `lucene`; it is eql");
    assertThat(said("--system", "solaris").endsWith(2).err()).contains("`solaris`");
    assertThat(said("--name", "Who?", "--tactic", "Execution").endsWith(2).err())
        .contains("the name `Who?` does not end");
    assertThat(said("--severity", "mild", "--tactic", "Execution").endsWith(2).err())
        .contains("`--severity` is `mild`");
    assertThat(said("--data-source", "lmd").endsWith(2).err()).contains("no indices to ask");
    assertThat(said("--data-source", "windows").endsWith(2).err())
        .contains("the data source `windows` has no events of Linux");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void on_a_terminal_a_person_is_asked_until_the_answers_make_a_rule() throws IOException {
    Conversation conversation =
        converse(
            """
            kql
            query

            oktaa
            okta
            T1098, unix shel
            T1098

            Who?
            Key Added to Another Account
            """);
    assertThat(conversation.code()).isZero();
    assertThat(conversation.text())
        .contains("Type of the rule (eql, query,")
        .contains("has the type `kql`")
        .contains("Language (kuery or lucene) [kuery]: ")
        .contains("no data source is called `oktaa`; did you mean `okta`?")
        .contains("has no technique `unix shel`")
        .contains("T1098 (Account Manipulation) serves Persistence, Privilege Escalation; which")
        .contains("the name `Who?` does not end")
        .doesNotContain("Operating system");
    assertThat(Files.readString(folder.resolve("persistence_key_added_to_another_account.toml")))
        .contains("index = [\"logs-okta.*\"]")
        .contains("language = \"kuery\"")
        .contains("\"Tactic: Persistence\"");
  }

  @Test
  void a_person_may_end_the_questions_and_then_nothing_is_written() {
    Conversation conversation = converse("eql\nendpoint\nlinux\n");
    assertThat(conversation.code()).isEqualTo(2);
    assertThat(conversation.text())
        .contains("Operating system (linux, macos, windows or any) [any]: ")
        .contains("nothing is written");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_data_sources_and_techniques_are_listed() {
    assertThat(Invocation.of("new", "--list-data-sources").endsWith(0).out())
        .containsPattern("(?m)^aws\\.cloudtrail +AWS  logs-aws\\.cloudtrail-\\*$");
    assertThat(Invocation.of("new", "--list-techniques").endsWith(0).out())
        .containsPattern("(?m)^T1059\\.004 +Unix Shell  \\(execution\\)$")
        .doesNotContain("T1547.011");
  }

  @Test
  void a_repository_is_begun_in_which_nothing_is_found_and_all_is_proved() throws IOException {
    Path repository = folder.resolve("my-rules");
    Invocation begun = Invocation.of("new", "--repository", repository).endsWith(0);
    assertThat(begun.out()).contains("_config.yaml").contains(".pre-commit-config.yaml");
    assertThat(Invocation.of("check", "--no-cache", repository).endsWith(0).out())
        .isEqualTo("1 rule: 0 errors, 0 warnings" + System.lineSeparator());
    assertThat(Invocation.of("test", "--require-evidence", repository).endsWith(0).out())
        .contains("1 rule: 1 proved");
    Invocation.of("fmt", "--check", repository).endsWith(0);
    for (String part : List.of("exceptions", "actions", "action_connectors", "etc")) {
      assertThat(repository.resolve(part)).isNotEmptyDirectory();
    }
    try (var files = Files.walk(repository)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file -> assertThat(file).content().doesNotContain("{{stack").doesNotContain("{{id"));
    }
  }

  @Test
  void a_rule_that_is_begun_in_a_fresh_repository_lies_among_its_rules() {
    Path repository = folder.resolve("my-rules");
    Invocation.of("new", "--repository", repository).endsWith(0);
    Invocation.of(
            "new",
            "--type",
            "machine_learning",
            "--data-source",
            "lmd",
            "--technique",
            "T1021",
            "--name",
            "Unusual Session",
            "--folder",
            repository.resolve("rules/integrations/lmd"))
        .endsWith(0);
    assertThat(Invocation.of("check", "--no-cache", repository).endsWith(1).out())
        .contains("GUIDE-0009")
        .doesNotContain("warning[");
  }

  @Test
  void a_repository_is_begun_only_in_a_folder_that_is_new_or_empty() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(Invocation.of("new", "--repository", folder).endsWith(2).err())
        .contains("is there and not empty");
    assertThat(Invocation.of("new", "--repository", folder.resolve("mine.txt")).endsWith(2).err())
        .contains("is there and not empty");
    assertThat(folder.resolve("_config.yaml")).doesNotExist();
    assertThat(
            Invocation.of("new", "--repository", folder.resolve("new"), "--type", "eql")
                .endsWith(2)
                .err())
        .contains("takes no options of a rule");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Invocation.of("new", "--repository", empty).endsWith(0);
  }

  /// With options for all but the tactic.
  private Invocation begin(String... more) {
    return said("", "", more);
  }

  /// With one option that says something else.
  private Invocation said(String option, String value, String... more) {
    List<String> words = new ArrayList<>(List.of("new"));
    List<String> usual =
        List.of(
            "--type",
            "eql",
            "--data-source",
            "endpoint.events.process",
            "--technique",
            "T1053.003",
            "--system",
            "linux",
            "--name",
            "Cron Job of a Web Server",
            "--folder",
            folder.resolve("rules/linux").toString(),
            "--id",
            ID,
            "--date",
            "2026-11-26");
    for (int i = 0; i < usual.size(); i += 2) {
      words.add(usual.get(i));
      words.add(usual.get(i).equals(option) ? value : usual.get(i + 1));
    }
    if (!option.isEmpty() && !usual.contains(option)) {
      words.addAll(List.of(option, value));
    }
    words.addAll(Arrays.asList(more));
    return Invocation.of(words.toArray());
  }

  private record Conversation(int code, String text) {}

  private Conversation converse(String answers) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(screen, screen, true, true, Ink.NONE, Ink.NONE, 100);
    Asking asking = new Asking(new BufferedReader(new StringReader(answers)), screen);
    CommandLine line = new CommandLine(new NewCommand(terminal, () -> Optional.of(asking)));
    line.setExecutionExceptionHandler(new OwnFaults(terminal));
    int code = line.execute("--folder", folder.toString(), "--id", ID, "--date", "2026-11-26");
    return new Conversation(code, shown.toString(StandardCharsets.UTF_8));
  }
}
