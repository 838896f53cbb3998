package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.ship.VersionOnStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions that [the pages of specs](specs/release/lock.md) do not show, as they are not locked.
class LockedVersionsTest {
  private static final Release STACK_9_4 = new Release(9, 4, 0, "");
  private static final Release STACK_9_6 = new Release(9, 6, 0, "");

  private static final String PLAIN = "name = \"Shell\"\n";
  private static final String ANOTHER_FROM_9_5_ON =
      PLAIN
          + "threat = [{framework = \"MITRE ATT&CK\", "
          + "tactic = {id = \"TA0005\", name = \"Defense Evasion\", "
          + "reference = \"https://attack.mitre.org/tactics/TA0005/\"}, "
          + "technique = [{id = \"T1036\", name = \"Masquerading\", "
          + "reference = \"https://attack.mitre.org/techniques/T1036/\"}]}]\n";
  private static final String IN_ESQL =
      """
      type = "esql"
      language = "esql"
      query = "from logs-* metadata _id, _version, _index"
      """;
  private static final String LOCKED = "{\"sha256\": \"0\", \"version\": 3%s}";

  @TempDir private Path folder;

  private VersionOnStack version(String rule, String entry, Release stack)
      throws IOException, UnreadableRelease {
    ReleasedFolder written = ReleasedFolder.in(folder).rule(rule);
    written.file(
        ReleasedFolder.LOCK,
        entry.isEmpty() ? "{}" : "{\"" + ReleasedFolder.ID + "\": " + entry + "}");
    return written.versions(stack).of(RuleLoader.load(List.of(folder)).rules().getFirst());
  }

  /// On 9.4 and on 9.6.
  private String versions(String rule, String entry) throws IOException, UnreadableRelease {
    return version(rule, entry, STACK_9_4).version()
        + ", "
        + version(rule, entry, STACK_9_6).version();
  }

  @Test
  void a_rule_that_is_another_from_9_5_on_has_another_version_there() throws Exception {
    assertThat(versions(PLAIN, "")).isEqualTo("1, 1");
    assertThat(versions(ANOTHER_FROM_9_5_ON, "")).isEqualTo("1, 2");
    assertThat(versions(ANOTHER_FROM_9_5_ON, LOCKED.formatted(""))).isEqualTo("4, 5");
    assertThat(
            versions(
                ANOTHER_FROM_9_5_ON,
                LOCKED.formatted(", \"stack_emit\": {\"9.5\": {\"version\": 9}}")))
        .isEqualTo("4, 10");
  }

  @Test
  void a_new_rule_whose_hash_cannot_be_told_has_the_first_version() throws Exception {
    assertThat(versions(PLAIN + IN_ESQL, "")).isEqualTo("1, 1");
    assertThat(versions(ANOTHER_FROM_9_5_ON + IN_ESQL, "")).isEqualTo("1, 2");
  }

  @Test
  void a_rule_whose_hash_cannot_be_told_moves_to_a_newer_stack_by_a_hundred() throws Exception {
    String newer = "min_stack_version = \"9.4.0\"\n";
    assertThat(versions(PLAIN + IN_ESQL + newer, LOCKED.formatted(""))).isEqualTo("103, 103");
    assertThat(versions(ANOTHER_FROM_9_5_ON + IN_ESQL + newer, LOCKED.formatted("")))
        .isEqualTo("103, 104");
  }

  @Test
  void a_rule_whose_hash_cannot_be_told_keeps_what_is_locked() throws Exception {
    assertThat(
            versions(
                ANOTHER_FROM_9_5_ON + IN_ESQL,
                LOCKED.formatted(", \"stack_emit\": {\"9.5\": {\"version\": 9}}")))
        .isEqualTo("3, 9");
  }

  @Test
  void a_rule_that_cannot_be_locked_keeps_what_is_locked_and_that_is_told() throws Exception {
    assertThat(version(PLAIN, LOCKED.formatted(", \"min_stack_version\": \"9.4\""), STACK_9_4))
        .isEqualTo(
            new VersionOnStack(
                3,
                List.of(
                    new Untold(
                        "version",
                        "it cannot be locked: it is for 8.19, and the lock has no version for that"
                            + " stack, only for 9.4"))));
  }

  @Test
  void a_rule_that_was_given_up_keeps_its_last_version() throws Exception {
    assertThat(
            versions(
                PLAIN + "maturity = \"deprecated\"\n",
                LOCKED.formatted(", \"stack_emit\": {\"9.5\": {\"version\": 9}}")))
        .isEqualTo("3, 3");
  }

  @Test
  void a_mapping_that_ships_as_written_and_was_locked_otherwise_is_told() throws Exception {
    ReleasedFolder.in(folder)
        .file(
            "_config.yaml",
            """
            rule_dirs: [rules]
            threat_mapping_version: '18'
            files:
              version_lock: detection_rules/etc/version.lock.json
              deprecated_rules: detection_rules/etc/deprecated_rules.json
              stack_schema_map: detection_rules/etc/stack-schema-map.yaml
              packages: detection_rules/etc/packages.yaml
            """);
    String emitted =
        ", \"stack_emit\": {\"9.5\": {\"version\": 9, \"transforms\": [\"mitre_attack_v19\"]}}";
    assertThat(version(ANOTHER_FROM_9_5_ON + IN_ESQL, LOCKED.formatted(emitted), STACK_9_6))
        .isEqualTo(
            new VersionOnStack(
                9,
                List.of(
                    new Untold(
                        "threat",
                        "the lock has it by ATT&CK 19 on this stack; it ships as written"))));
  }
}
