package dev.seriema.catalog.evidence;

import static dev.seriema.catalog.evidence.Repository.EDITOR;
import static dev.seriema.catalog.evidence.Repository.SHELL;
import static dev.seriema.catalog.evidence.Repository.SHELL_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.model.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceJudgeTest {
  @TempDir Path temporary;
  private Repository repository = new Repository(Path.of(""));

  @BeforeEach
  void aRule() {
    repository = new Repository(temporary);
    repository.rule("a.toml");
  }

  @Test
  void files_that_show_what_they_should_prove_a_rule() {
    repository.file("a.evidence/alerts/shell.ndjson", SHELL + EDITOR);
    repository.file("a.evidence/quiet/editor.ndjson", EDITOR);

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.PROVED);
    assertThat(verdict.isIncomplete()).isFalse();
    assertThat(verdict.files())
        .extracting(file -> file.file().nameInFolder())
        .containsExactly("alerts/shell.ndjson", "quiet/editor.ndjson");
    Observed shell = verdict.files().getFirst().observed();
    assertThat(shell.events()).isEqualTo(2);
    assertThat(shell.alerting()).containsExactly("shell.ndjson:1");
  }

  @Test
  void a_file_of_alerts_has_to_raise_one() {
    repository.file("a.evidence/alerts/editor.ndjson", EDITOR + EDITOR);

    assertFails("no_alert: an alert, not none from 2 events");
  }

  @Test
  void an_event_of_another_index_raises_no_alert_and_is_told() {
    repository.file("a.evidence/alerts/elsewhere.ndjson", SHELL_ELSEWHERE);
    repository.file("a.evidence/alerts/mixed.ndjson", SHELL_ELSEWHERE + EDITOR);

    assertFails(
        "no_alert: an alert, not none from 1 event, all of indices that the rule does not look at",
        "no_alert: an alert, not none from 2 events, 1 of indices that the rule does not look at");
    assertThat(repository.verdict().files().getFirst().observed().otherIndex()).isEqualTo(1);
  }

  @Test
  void a_quiet_file_must_not_raise_an_alert() {
    repository.file("a.evidence/quiet/shell.ndjson", EDITOR + SHELL);

    assertFails("alert: no alert, not 1 alert, by `shell.ndjson:2`");
  }

  @Test
  void a_file_without_events_shows_nothing() {
    repository.file("a.evidence/quiet/empty.ndjson", "\n");

    assertFails("empty: events, not none");
  }

  @Test
  void a_line_that_is_no_event_fails_its_file_at_its_place() {
    repository.file("a.evidence/alerts/shell.ndjson", SHELL + "{\"process.name\":\n");

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.isIncomplete()).isFalse();
    Failure failure = verdict.files().getFirst().failures().getFirst();
    assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_INPUT);
    assertThat(failure.came()).startsWith("shell.ndjson:2:");
    assertThat(verdict.files().getFirst().observed().refused()).isEqualTo(1);
  }

  @Test
  void of_many_lines_that_are_no_events_the_first_are_told_and_all_counted() {
    repository.file("a.evidence/quiet/broken.ndjson", EDITOR + "{broken\n".repeat(500));

    FileVerdict verdict = repository.verdict().files().getFirst();

    assertThat(verdict.observed().refused()).isEqualTo(500);
    assertThat(verdict.failures()).hasSize(11);
    assertThat(verdict.failures().getLast().came()).isEqualTo("490 more faults");
  }

  @Test
  void a_packed_file_is_read_and_one_that_ends_early_is_incomplete() throws IOException {
    byte[] packed = gzip(SHELL);
    Path whole = repository.file("a.evidence/alerts/whole.ndjson.gz", "");
    Files.write(whole, packed);
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.PROVED);

    Path cut = repository.file("a.evidence/alerts/cut.ndjson.gz", "");
    Files.write(cut, Arrays.copyOf(packed, packed.length - 12));
    RuleVerdict verdict = repository.verdict();
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.isIncomplete()).isTrue();
  }

  @Test
  void the_number_of_alerts_may_be_told() {
    repository.file("a.evidence/alerts/twice.ndjson", SHELL + EDITOR + SHELL);
    expecting("alerts = 2");
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.PROVED);
    expecting("alerts = 3");
    assertFails("count: 3 alerts, not 2 alerts, by `twice.ndjson:1`, `twice.ndjson:3`");
  }

  @Test
  void the_events_that_alert_may_be_told_in_any_order() {
    repository.file("a.evidence/alerts/twice.ndjson", SHELL + EDITOR + SHELL);
    expecting("events = ['twice.ndjson:3', 'twice.ndjson:1']");
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.PROVED);
    expecting("events = ['twice.ndjson:1', 'twice.ndjson:2']");
    assertFails(
        "events: alerts by `twice.ndjson:1`, `twice.ndjson:2`, not 2 alerts, by"
            + " `twice.ndjson:1`, `twice.ndjson:3`");
    expecting("events = ['twice.ndjson:1']");
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void an_event_that_is_there_twice_alerts_once() {
    String event =
        "{\"_id\":\"e1\",\"_source\":{\"event.category\":\"process\",\"process.name\":\"sh\"}}\n";
    repository.file("a.evidence/alerts/twice.ndjson", event + event);
    expecting("alerts = 1\nevents = ['e1']");
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.PROVED);
  }

  @Test
  void what_is_expected_and_not_met_names_the_events() {
    repository.file("a.evidence/alerts/twice.ndjson", EDITOR);
    expecting("events = ['x', 'y']");
    assertFails("no_alert: alerts by `x`, `y`, not none from 1 event");
  }

  @Test
  void a_rule_without_evidence_is_not_proved() {
    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.WITHOUT_EVIDENCE);
  }

  @Test
  void evidence_of_a_rule_that_does_not_compile_fails() {
    repository.rule("a.toml", "process where process.nmae ==");
    repository.file("a.evidence/alerts/shell.ndjson", SHELL);

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.reason()).isEqualTo("its query does not compile");
    assertThat(verdict.findings()).isNotEmpty();
  }

  @Test
  void evidence_of_a_file_that_gives_no_rule_fails() {
    repository.file("a.toml", "[rule]\nname = \"Half a rule\"\n");
    repository.file("a.evidence/alerts/shell.ndjson", SHELL);

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.reason()).startsWith("the file has ");
    assertThat(verdict.rule().name()).isEqualTo("a.toml");
  }

  @Test
  void evidence_of_a_kind_of_rule_that_cannot_be_run_is_not_judged() {
    repository.rule("a.toml", "process where true | head 5");
    repository.file("a.evidence/alerts/shell.ndjson", SHELL);

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(verdict.isIncomplete()).isTrue();
    assertThat(verdict.reason()).contains("have no meaning in a rule");
  }

  @Test
  void a_rule_that_waits_for_several_events_is_proved_by_all_of_them() {
    repository.rule(
        "a.toml", "sequence by host.id with maxspan=5s [process where true] ![file where true]");
    repository.file(
        "a.evidence/alerts/alone.ndjson",
        """
        {"_id":"p2","_source":{"@timestamp":"2026-03-02T10:00:09Z","event":{"category":"process"},"host":{"id":"h1"}}}
        {"_id":"f1","_source":{"@timestamp":"2026-03-02T10:00:01Z","event":{"category":"file"},"host":{"id":"h1"}}}
        {"_id":"p1","_source":{"@timestamp":"2026-03-02T10:00:00Z","event":{"category":"process"},"host":{"id":"h1"}}}
        """);
    repository.file(
        "a.evidence/evidence.toml", "[alerts.\"alone.ndjson\"]\nalerts = 1\nevents = [\"p2\"]\n");
    repository.file(
        "a.evidence/quiet/followed.ndjson",
        """
        {"@timestamp":"2026-03-02T10:00:00Z","event":{"category":"process"},"host":{"id":"h1"}}
        {"@timestamp":"2026-03-02T10:00:05Z","event":{"category":"file"},"host":{"id":"h1"}}
        """);

    assertThat(repository.verdict().outcome()).isEqualTo(Outcome.PROVED);
  }

  @Test
  void a_rule_that_fails_on_a_file_is_told_and_the_other_files_are_judged() {
    repository.file("a.evidence/alerts/fails.ndjson", SHELL + EDITOR + SHELL);
    repository.file("a.evidence/alerts/shell.ndjson", SHELL);
    repository.file("a.evidence/quiet/elsewhere.ndjson", SHELL_ELSEWHERE);
    repository.file("a.evidence/evidence.toml", EVERY_SCHEDULE);
    RuleEvidence evidence = repository.evidence().rules().getFirst();
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    Compiled rule = (Compiled) compiler.compile(evidence.rule().orElseThrow());

    RuleVerdict verdict = new EvidenceJudge(compiler).judge(evidence, failing(rule));

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.files())
        .extracting(FileVerdict::name, FileVerdict::isPassed)
        .containsExactly(
            tuple("alerts/fails.ndjson", false),
            tuple("alerts/fails.ndjson (kibana)", false),
            tuple("alerts/shell.ndjson", true),
            tuple("quiet/elsewhere.ndjson", true));
    String told =
        "rule: a rule that runs, not RUN-0001: it failed on event `fails.ndjson:2` of index"
            + " `logs-endpoint.events.process-default` and is set aside: IllegalStateException, the"
            + " function fails";
    assertThat(failures(verdict)).containsExactly(told, told);
    assertThat(verdict.files().getFirst().observed().alerts()).isEqualTo(1);
  }

  private static final String EVERY_SCHEDULE =
      "[alerts.\"fails.ndjson\"]\nschedule = [\"stream\", \"kibana\"]\n";

  /// The rule with a function that fails on an editor.
  private static Compiled failing(Compiled rule) {
    ScalarFunction fails =
        new ScalarFunction() {
          @Override
          public String name() {
            return "fails";
          }

          @Override
          public Value apply(List<Value> arguments) {
            if (arguments.getFirst().equals(Value.of("vi"))) {
              throw new IllegalStateException("the function fails");
            }
            return Value.of(true);
          }
        };
    Expression name =
        new Expression.FieldValue(new Field(new FieldPath("process.name"), FieldType.KEYWORD));
    return new Compiled(
        rule.rule(),
        new EventQuery(
            new Condition.Holds(new Expression.Call(fails, List.of(name)), rule.condition().span()),
            List.of()),
        List.of());
  }

  @Test
  void evidence_of_a_retired_rule_is_not_judged() throws IOException {
    Path rule = temporary.resolve("a.toml");
    Files.writeString(rule, Files.readString(rule).replace("production", "deprecated"));
    repository.file("a.evidence/alerts/editor.ndjson", EDITOR);

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.outcome()).isEqualTo(Outcome.RETIRED);
    assertThat(verdict.isIncomplete()).isFalse();
  }

  @Test
  void a_fault_in_evidence_toml_fails_the_rule_though_its_files_pass() {
    repository.file("a.evidence/alerts/twice.ndjson", SHELL);
    expecting("alert = 1");

    RuleVerdict verdict = repository.verdict();

    assertThat(verdict.files()).allMatch(FileVerdict::isPassed);
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
  }

  private void expecting(String lines) {
    repository.file("a.evidence/evidence.toml", "[alerts.\"twice.ndjson\"]\n" + lines + "\n");
  }

  private void assertFails(String... failures) {
    RuleVerdict verdict = repository.verdict();
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failures(verdict)).containsExactly(failures);
  }

  private static List<String> failures(RuleVerdict verdict) {
    return verdict.files().stream()
        .flatMap(file -> file.failures().stream())
        .map(failure ->
            failure.kind().word() + ": " + failure.expected() + ", not " + failure.came())
        .toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
