package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said, and with which exit code, where the words of a command line or the places that it
/// names are wrong.
final class CommandLineWordsTest {
  private static final String RULE =
      """
      [metadata]
      maturity = "production"

      [rule]
      author = ["A"]
      name = "N"
      description = "D"
      rule_id = "6f3b2a0e-7e55-4b5c-8f0e-0c9f1a6a1f11"
      severity = "low"
      risk_score = 21
      type = "eql"
      language = "eql"
      index = ["logs-one-*"]
      query = 'process where process.name == "nc"'
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_moment_that_is_none_is_answered_with_one_that_is() {
    for (String option : new String[] {"--at", "--from", "--to"}) {
      assertThat(Invocation.of("run", option, "noon").endsWith(2).err())
          .contains("`" + option + "` is `noon`; it takes a time such as `20");
    }
  }

  @Test
  void the_version_is_told_by_both_options() {
    Invocation alone = Invocation.of("--version").endsWith(0);
    assertThat(alone.out()).startsWith("seriema ").isEqualTo(Invocation.of("-V").endsWith(0).out());
  }

  @Test
  void a_slip_in_a_command_or_an_option_is_answered_with_what_was_meant() {
    assertThat(run("rnu")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .isEqualTo(
            """
            error: unknown command `rnu`
            hint: did you mean `run`? seriema --help tells more
            """);
    assertThat(run("run", "--theads", "3")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .isEqualTo(
            """
            error: unknown option `--theads`
            hint: did you mean `--threads`? seriema run --help tells more
            """);
  }

  @Test
  void a_value_of_the_wrong_kind_is_told_with_what_would_fit() {
    assertThat(run("query", "any where true", "--size", "x")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).startsWith("error: `--size` is `x`; it takes a whole number\n");
    assertThat(run("query", "any where true", "--as-of", "noon")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .startsWith("error: `--as-of` is `noon`; it takes a time such as `2026-11-25T10:00:00Z`\n");
    assertThat(run("run", "--output", "xml")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).startsWith("error: `--output` is `xml`; it takes `table` or `ndjson`\n");
    assertThat(run("run", "--rules")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).startsWith("error: `--rules` needs a value, PATH\n");
    assertThat(run("query")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).startsWith("error: QUERY is missing\n");
    assertThat(run("query", "any where true", "--size", "1", "--size", "2"))
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).startsWith("error: `--size` is given twice\n");
  }

  @Test
  void help_is_laid_out_on_the_narrowest_terminal() {
    Terminal narrow = new Terminal(stream(out), stream(err), true, true, Ink.NONE, Ink.NONE, 40);
    assertThat(Main.run(narrow, "run", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: seriema run");
  }

  @Test
  void a_file_in_place_of_the_query_is_told() throws IOException {
    Path events = write("events.ndjson", "{}\n");
    assertThat(run("query", events.toString())).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .contains("`" + events + "` is a file; the query comes first: seriema query QUERY EVENTS");
  }

  @Test
  void a_code_that_no_finding_has_is_no_clean_result() throws IOException {
    Path rule = write("rule.toml", RULE);
    assertThat(run("check", "--only", "EQL-203", rule.toString())).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .isEqualTo("error: no finding has the code `EQL-203`; did you mean `EQL-0203`?\n");
    assertThat(run("check", "--only", "EQL-0203", rule.toString())).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_place_of_rules_that_cannot_be_read_leaves_the_work_incomplete() throws IOException {
    Path rule = write("rule.toml", RULE);
    Path events =
        write("events.ndjson", "{\"process.name\":\"nc\",\"event.category\":\"process\"}\n");
    String missing = folder.resolve("missing").toString();
    assertThat(run("check", rule.toString(), missing)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("error[RULE-0015]: `" + missing + "` cannot be read: it does not exist\n")
        .contains("\n1 rule: ");
    assertThat(run("run", "--rules", rule.toString(), "--rules", missing, events.toString()))
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .contains("RULE-0015")
        .contains("1 alert, 1 event in ")
        .contains(", 1 rule\n");
  }

  @Test
  void a_place_without_rules_is_named() throws IOException {
    Path events = write("events.ndjson", "{}\n");
    String nothing =
        "no rules in `"
            + folder
            + "`; a rule is a file *.toml with a table [rule], or an object of an export"
            + " *.ndjson\n";
    assertThat(run("run", "--rules", folder.toString(), events.toString()))
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told()).isEqualTo("error: " + nothing);
    assertThat(run("check", folder.toString())).isEqualTo(ExitCode.DONE);
    assertThat(told()).isEqualTo(nothing);
  }

  @Test
  void events_that_no_rule_looks_at_are_told_with_the_option_that_shows_them() throws IOException {
    Path rule = write("rule.toml", RULE);
    Path events =
        write("events.ndjson", "{\"_index\":\"logs-two-x\",\"_id\":\"1\",\"_source\":{}}\n");
    assertThat(run("run", "--rules", rule.toString(), events.toString())).isZero();
    assertThat(told())
        .contains(", 1 event of other indices or times\n")
        .endsWith("no rule looks at these indices; --any-index shows every event to every rule\n");
  }

  @Test
  void only_the_first_refused_lines_of_a_query_are_shown() throws IOException {
    Path events = write("events.ndjson", "{}\n" + "x\n".repeat(30));
    assertThat(run("query", "any where true", events.toString())).isZero();
    assertThat(told().lines().filter(line -> line.startsWith("error[EVENT-0001]"))).hasSize(10);
    assertThat(told())
        .endsWith(
            """
            more lines are refused; their number is in the summary
            1 hit, 31 events read, 30 lines refused (30 malformed-json)
            """);
  }

  @Test
  void a_mapping_that_ends_early_is_told_in_words() throws IOException {
    Path mapping = write("mapping.json", "{\"process.pid\":\"long\"");
    assertThat(run("query", "--mapping", mapping.toString(), "any where true"))
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(told())
        .isEqualTo("error[FACT-0003]: " + mapping + ":1:22: no JSON: the text ends inside of it\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        new Terminal(stream(out), stream(err), false, false, Ink.NONE, Ink.NONE, 100), arguments);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }
}
