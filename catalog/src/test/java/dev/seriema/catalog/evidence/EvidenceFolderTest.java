package dev.seriema.catalog.evidence;

import static dev.seriema.catalog.evidence.Repository.EDITOR;
import static dev.seriema.catalog.evidence.Repository.SHELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies in a folder of evidence, and what `evidence.toml` says of it.
class EvidenceFolderTest {
  @TempDir Path temporary;

  @Test
  void files_with_endings_of_events_are_evidence() {
    file("alerts/b.ndjson", SHELL);
    file("alerts/a.json", SHELL);
    file("quiet/c.ndjson.gz", "");
    file("alerts/.hidden.ndjson", "");
    file("README.md", "Where the events come from.");

    EvidenceFolder folder = read();

    assertThat(folder.files())
        .extracting(EvidenceFile::nameInFolder)
        .containsExactly("alerts/a.json", "alerts/b.ndjson", "quiet/c.ndjson.gz");
    assertThat(folder.findings()).isEmpty();
  }

  @Test
  void a_folder_without_files_is_told() throws IOException {
    Files.createDirectories(temporary.resolve("alerts"));

    assertFindings(
        "EVIDENCE-0003 `FOLDER` holds no file of events = put files into its folders `alerts` and"
            + " `quiet`");
  }

  @Test
  void what_is_no_evidence_is_told_and_passed_over() throws IOException {
    file("alert/a.ndjson", SHELL);
    file("alerts/a.txt", SHELL);
    Files.createDirectories(temporary.resolve("quiet/inner"));
    file("evidence.tml", "");

    assertFindings(
        "EVIDENCE-0004 `FOLDER/alert` is neither `alerts`, `quiet` nor `evidence.toml`, and is"
            + " passed over = did you mean `alerts`?",
        "EVIDENCE-0004 `FOLDER/alerts/a.txt` has no ending of events (.ndjson, .jsonl, .json, .csv,"
            + " .gz, .zst), and is passed over",
        "EVIDENCE-0004 `FOLDER/evidence.tml` is neither `alerts`, `quiet` nor `evidence.toml`, and"
            + " is passed over = did you mean `evidence.toml`?",
        "EVIDENCE-0004 `FOLDER/quiet/inner` is no file, and is passed over: evidence lies in"
            + " `quiet` itself");
  }

  @Test
  void links_are_not_followed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret.ndjson"), SHELL);
    Path folder = temporary.resolve("a.evidence");
    Files.createDirectories(folder.resolve("alerts"));
    Files.createSymbolicLink(folder.resolve("quiet"), outside);
    Files.createSymbolicLink(folder.resolve("evidence.toml"), outside.resolve("secret.ndjson"));
    Files.createSymbolicLink(
        folder.resolve("alerts/secret.ndjson"), outside.resolve("secret.ndjson"));

    EvidenceFolder read = EvidenceFolder.read(folder);

    assertThat(read.files()).isEmpty();
    assertThat(read.findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(
            EvidenceFault.LINK_NOT_FOLLOWED,
            EvidenceFault.LINK_NOT_FOLLOWED,
            EvidenceFault.LINK_NOT_FOLLOWED);
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    EvidenceFolder read = EvidenceFolder.read(temporary.resolve("none"));

    assertThat(read.findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(EvidenceFault.UNREADABLE);
  }

  @Test
  void expectations_are_read_for_each_file() {
    file("alerts/a.ndjson", SHELL);
    file("alerts/b.ndjson", SHELL);
    expecting("[alerts.\"a.ndjson\"]\nalerts = 2\nevents = [\"a.ndjson:1\", \"x\"]\n");

    EvidenceFolder folder = read();

    assertThat(folder.findings()).isEmpty();
    Expectation first = folder.files().get(0).expectation();
    assertThat(first.alerts()).contains(2);
    assertThat(first.events()).contains(new ExpectedEvents.AnyOrder(List.of("a.ndjson:1", "x")));
    assertThat(folder.files().get(1).expectation()).isEqualTo(Expectation.NONE);
  }

  @Test
  void a_slip_in_a_key_is_told_where_it_is_written() {
    file("alerts/a.ndjson", SHELL);
    expecting(
        """
        [alert."a.ndjson"]
        alerts = 1
        [alerts."a.ndjson"]
        alert = 1
        colour = "red"
        [alerts."b.ndjson"]
        """);

    assertFindings(
        "EVIDENCE-0011 `alert` is no key of evidence.toml at 1:2 = did you mean `alerts`?",
        "EVIDENCE-0011 `alert` is no key of a file of evidence at 4:1 = did you mean `alerts`?",
        "EVIDENCE-0011 `colour` is no key of a file of evidence at 5:1",
        "EVIDENCE-0013 there is no file `alerts/b.ndjson` at 6:9 = did you mean"
            + " `[alerts.\"a.ndjson\"]`?");
  }

  @Test
  void a_file_name_without_quotes_is_answered_with_quotes() {
    file("alerts/a.ndjson", SHELL);
    expecting("[alerts.a.ndjson]\nalerts = 1\n");

    assertFindings(
        "EVIDENCE-0013 there is no file `alerts/a` at 1:9 = did you mean `[alerts.\"a.ndjson\"]`?");
  }

  @Test
  void values_of_other_types_are_told() {
    file("alerts/a.ndjson", SHELL);
    file("alerts/b.ndjson", SHELL);
    expecting(
        """
        quiet = 3
        [alerts]
        "b.ndjson" = true
        [alerts."a.ndjson"]
        alerts = "two"
        events = [1, "x"]
        """);

    assertFindings(
        "EVIDENCE-0012 `quiet` is an integer, not a table at 1:9",
        "EVIDENCE-0012 `b.ndjson` is a truth value, not a table at 3:14",
        "EVIDENCE-0012 `alerts` is a text, not an integer at 5:10",
        "EVIDENCE-0012 `events` is a list of ids with an integer in it at 6:11");
  }

  @Test
  void values_that_cannot_be_met_are_told() {
    file("alerts/a.ndjson", SHELL);
    file("alerts/b.ndjson", SHELL);
    file("alerts/c.ndjson", SHELL);
    expecting(
        """
        [alerts]
        "a.ndjson" = {alerts = 0, events = []}
        "b.ndjson" = {events = ["x", "x"]}
        "c.ndjson" = {alerts = 2, events = ["x"]}
        """);

    assertFindings(
        "EVIDENCE-0014 `alerts` is 0; it runs from 1 to 2147483647 at 2:24 = a file that raises"
            + " none lies in `quiet`",
        "EVIDENCE-0014 `events` names no event at 2:36 = a file that raises no alert lies in"
            + " `quiet`",
        "EVIDENCE-0017 `events` names `x` twice at 3:30",
        "EVIDENCE-0018 `alerts` is 2, and `events` names 1 at 4:15");
  }

  @Test
  void groups_schedules_and_moments_are_read() {
    file("alerts/a.ndjson", SHELL);
    file("quiet/b.ndjson", EDITOR);
    expecting(
        """
        [alerts."a.ndjson"]
        events = [["1", "4"], ["2"]]
        groups = [{ "host.id" = "h1", port = 22 }, { user.roles = ["a", "b"], "kibana.alert.suppression.docs_count" = 2 }]
        suppressed = 0
        schedule = ["stream", "kibana"]
        at = ["2026-03-02T10:05:00Z", 2026-03-02T12:00:00+01:00]
        [quiet."b.ndjson"]
        schedule = "kibana"
        """);

    EvidenceFolder folder = read();

    assertThat(folder.findings()).isEmpty();
    Expectation first = folder.files().get(0).expectation();
    assertThat(first.events())
        .contains(new ExpectedEvents.ByAlert(List.of(List.of("1", "4"), List.of("2"))));
    assertThat(first.groups().orElseThrow())
        .extracting(AlertGroup::shown)
        .containsExactly(
            "{ \"host.id\" = \"h1\", \"port\" = \"22\" }",
            "{ \"kibana.alert.suppression.docs_count\" = 2, \"user.roles\" = [\"a\", \"b\"] }");
    assertThat(first.suppressed()).contains(0L);
    assertThat(first.schedules()).containsExactly(EvidenceSchedule.STREAM, EvidenceSchedule.KIBANA);
    assertThat(first.at())
        .containsExactly(
            Instant.parse("2026-03-02T10:05:00Z"), Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(folder.files().get(1).expectation().schedules())
        .containsExactly(EvidenceSchedule.KIBANA);
  }

  @Test
  void groups_schedules_and_moments_that_make_no_sense_are_told() {
    file("alerts/a.ndjson", SHELL);
    file("alerts/b.ndjson", SHELL);
    file("quiet/c.ndjson", EDITOR);
    expecting(
        """
        [alerts."a.ndjson"]
        groups = [["host-1"], { a = 1 }, { a = "1" }, { a = [[1]] }]
        schedule = ["kibanna", "stream", "stream"]
        suppressed = -1
        events = [["1"], ["1"], "2"]
        [alerts."b.ndjson"]
        groups = []
        at = "2026-03-02T10:05:00Z"
        [quiet."c.ndjson"]
        suppressed = 1
        at = ["2026-03-02T10:05:00Z"]
        """);

    assertFindings(
        "EVIDENCE-0012 `groups` is a list of tables with a list in it at 2:11 = write fields and"
            + " their values: `{ \"host.id\" = \"h1\" }`",
        "EVIDENCE-0017 `groups` names `{ \"a\" = \"1\" }` twice at 2:34",
        "EVIDENCE-0012 `a` is a list, not a value of a field at 2:54",
        "EVIDENCE-0019 `kibanna` is no schedule at 3:13 = did you mean `kibana`?",
        "EVIDENCE-0017 `schedule` names `stream` twice at 3:34",
        "EVIDENCE-0014 `suppressed` is -1; it runs from 0 to 2147483647 at 4:14",
        "EVIDENCE-0017 `events` names the events of an alert twice at 5:18",
        "EVIDENCE-0012 `events` is a text, not a list of lists of ids at 5:25",
        "EVIDENCE-0014 `groups` names none at 7:10 = a file that raises no alert lies in `quiet`",
        "EVIDENCE-0012 `at` is a text, not a list of moments at 8:6",
        "EVIDENCE-0016 `suppressed` tells of alerts, and a quiet file raises none at 10:1");
  }

  @Test
  void moments_are_of_executions_and_a_list_for_each_alert_says_how_many_there_are() {
    file("alerts/a.ndjson", SHELL);
    file("quiet/b.ndjson", EDITOR);
    expecting(
        """
        [alerts."a.ndjson"]
        alerts = 2
        events = [["1", "2"]]
        [quiet."b.ndjson"]
        at = ["2026-03-02T10:05:00Z"]
        """);

    assertFindings(
        "EVIDENCE-0018 `alerts` is 2, and `events` names those of 1 at 2:1",
        "EVIDENCE-0020 `at` tells when the rule is executed, and in a stream it is not at 5:1 = add"
            + " `schedule = \"kibana\"`");
  }

  @Test
  void broken_toml_is_told_at_its_place() {
    file("alerts/a.ndjson", SHELL);
    expecting("[alerts.\"a.ndjson\"\nalerts = 1\n");

    EvidenceFolder folder = read();

    assertThat(folder.files()).hasSize(1);
    assertThat(folder.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.diagnostic().code().id()).startsWith("TOML-"));
  }

  @Test
  void a_file_of_expectations_that_is_too_long_is_not_read() {
    file("alerts/a.ndjson", SHELL);
    expecting("#".repeat(FolderReader.LONGEST_FILE + 1));

    assertFindings("EVIDENCE-0007 `FOLDER/evidence.toml` is longer than 4194304 bytes");
  }

  private void expecting(String text) {
    file("evidence.toml", text);
  }

  private void file(String name, String text) {
    new Repository(temporary).file(name, text);
  }

  private EvidenceFolder read() {
    return EvidenceFolder.read(temporary);
  }

  private void assertFindings(String... findings) {
    assertThat(read().findings().stream().map(this::told)).containsExactly(findings);
  }

  private String told(RuleSet.Finding finding) {
    var position = finding.source().position(finding.diagnostic().span().start());
    return finding.diagnostic().code().id()
        + " "
        + finding.diagnostic().message().replace(temporary.toString(), "FOLDER")
        + (finding.source().text().isEmpty()
            ? ""
            : " at " + position.line() + ":" + position.column())
        + finding.diagnostic().hint().map(hint -> " = " + hint).orElse("");
  }
}
