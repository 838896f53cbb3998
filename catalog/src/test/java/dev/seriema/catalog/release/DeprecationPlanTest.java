package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeprecationPlanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String OTHER = "4672656e-6707-41ab-8575-d08458ccff18";

  @TempDir private Path root;
  private ReleasedFolder folder = new ReleasedFolder(Path.of(""));

  @BeforeEach
  void a_locked_rule() throws Exception {
    folder = ReleasedFolder.in(root).rule("name = \"Shell Started\"");
    lockedAs("Deprecated - Shell Started");
  }

  private void lockedAs(String name) throws Exception {
    folder.file(
        ReleasedFolder.LOCK,
        "{\"%s\": {\"rule_name\": \"%s\", \"sha256\": \"%s\", \"type\": \"eql\", \"version\": 3}}"
            .formatted(ReleasedFolder.ID, name, "0123456789abcdef".repeat(4)));
  }

  private DeprecationPlan plan() throws UnreadableRelease {
    ReleaseRepository repository = folder.repository();
    ReleasedRule rule =
        repository.rules().stream()
            .filter(known -> known.id().equals(ReleasedFolder.ID))
            .findFirst()
            .orElseThrow();
    return DeprecationPlan.of(repository, rule, "Nobody \"starts\" shells.", DAY);
  }

  @Test
  void the_file_moves_and_says_since_when_and_why() throws Exception {
    folder.file("rules/shell.evidence/alerts/one.ndjson", "{}\n");
    DeprecationPlan plan = plan();
    assertThat(plan.target()).isEqualTo("rules/_deprecated/shell.toml");
    assertThat(plan.isAnnounced()).isTrue();
    plan.carryOut();

    assertThat(root.resolve("rules/shell.toml")).doesNotExist();
    assertThat(root.resolve("rules/shell.evidence")).doesNotExist();
    assertThat(root.resolve("rules/_deprecated/shell.evidence/alerts/one.ndjson")).exists();
    assertThat(folder.read("rules/_deprecated/shell.toml"))
        .startsWith(
            """
            [metadata]
            creation_date = "2026/03/02"
            deprecated_reason = "Nobody \\"starts\\" shells."
            deprecation_date = "2026/11/26"
            maturity = "deprecated"
            updated_date = "2026/11/26"

            [rule]
            """);
    LockPlan lock = folder.plan();
    assertThat(lock.count(LockStep.DEPRECATED)).isEqualTo(1);
    assertThat(lock.lock()).isEqualTo(folder.read(ReleasedFolder.LOCK));
  }

  @Test
  void its_users_are_told_one_release_before() throws Exception {
    lockedAs("Shell Started");
    assertThat(plan().isAnnounced()).isFalse();
  }

  @Test
  void a_rule_that_was_never_released_is_deleted_instead() throws Exception {
    folder.file(ReleasedFolder.LOCK, "{}");
    assertThatThrownBy(this::plan).hasMessageContaining("never released");
  }

  @Test
  void a_rule_is_given_up_once() throws Exception {
    plan().carryOut();
    assertThatThrownBy(this::plan).hasMessageContaining("deprecated already");
  }

  @Test
  void no_file_is_replaced_and_nothing_is_half_done() throws Exception {
    Path there = folder.file("rules/_deprecated/shell.toml", "# another one\n");
    DeprecationPlan plan = plan();
    assertThatThrownBy(plan::carryOut).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(there).hasContent("# another one\n");
    assertThat(root.resolve("rules/shell.toml")).exists();

    Files.delete(there);
    folder.file("rules/shell.evidence/alerts/one.ndjson", "{}\n");
    folder.file("rules/_deprecated/shell.evidence/quiet/one.ndjson", "{}\n");
    DeprecationPlan again = plan();
    assertThatThrownBy(again::carryOut).isInstanceOf(java.io.IOException.class);
    assertThat(there).doesNotExist();
    assertThat(root.resolve("rules/shell.toml")).exists();
    assertThat(root.resolve("rules/shell.evidence/alerts/one.ndjson")).exists();
  }

  @Test
  void what_needs_the_rule_is_told_apart_from_what_mentions_it() throws Exception {
    folder.file(
        "rules/reader.toml",
        Files.readString(root.resolve("rules/shell.toml"))
            .replace(ReleasedFolder.ID, OTHER)
            .replace("Shell Started", "Reader")
            .replace("process.name == \"sh\"", "kibana.alert.rule.name == \"Shell Started\"")
            .concat("note = \"See Shell Started too.\"\n"));
    folder.file(
        "exceptions/list.toml",
        "[metadata]\nlist_name = \"L\"\nrule_ids = [\"" + ReleasedFolder.ID + "\"]\n");
    folder.file(
        "hunting/linux/queries/hunt.toml",
        """
        [hunt]
        name = "Hunt"
        notes = ["Restarts of Shell Started"]
        query = ['from logs-* | where process.name == "sh"']
        """);
    assertThat(plan().dependents())
        .extracting(is -> is.path() + ":" + is.line() + " " + is.words() + " " + is.needsIt())
        .containsExactly(
            "exceptions/list.toml:3 exceptions are for its id true",
            "hunting/linux/queries/hunt.toml:3 `notes` of a hunt mentions its name false",
            "rules/reader.toml:10 `query` of the rule `Reader` names its name true",
            "rules/reader.toml:16 `note` of the rule `Reader` mentions its name false");
  }

  @Test
  void a_longer_name_is_not_its_name() throws Exception {
    folder.file(
        "rules/other.toml",
        Files.readString(root.resolve("rules/shell.toml"))
            .replace(ReleasedFolder.ID, OTHER)
            .replace("Shell Started", "PowerShell Startedly"));
    assertThat(plan().dependents()).isEmpty();
  }
}
