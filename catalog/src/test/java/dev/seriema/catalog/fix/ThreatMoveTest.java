package dev.seriema.catalog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules are mapped from ATT&CK 18.1 to 19.1.
class ThreatMoveTest {
  private static final String EVASION =
      """
      [rule.threat.tactic]
      id = "TA0005"
      name = "Defense Evasion"
      reference = "https://attack.mitre.org/tactics/TA0005/"
      """;

  private static final String TOOLS =
      """
      [[rule.threat]]
      framework = "MITRE ATT&CK"

      [[rule.threat.technique]]
      id = "T1562"
      name = "Impair Defenses"
      reference = "https://attack.mitre.org/techniques/T1562/"

      [[rule.threat.technique.subtechnique]]
      id = "T1562.001"
      name = "Disable or Modify Tools"
      reference = "https://attack.mitre.org/techniques/T1562/001/"

      """
          + EVASION;

  private static final String TOOLS_LATER =
      """
      [[rule.threat]]
      framework = "MITRE ATT&CK"

      [[rule.threat.technique]]
      id = "T1685"
      name = "Disable or Modify Tools"
      reference = "https://attack.mitre.org/techniques/T1685/"

      [rule.threat.tactic]
      id = "TA0112"
      name = "Defense Impairment"
      reference = "https://attack.mitre.org/tactics/TA0112/"
      """;

  @TempDir private Path folder;

  @Test
  void a_tactic_and_a_technique_that_are_renamed_are_renamed_where_they_stand() {
    assertThat(
            moved(
                "\"Tactic: Defense Evasion\"",
                entry("T1036", "Masquerading # same", "Defense Evasion")))
        .isEqualTo(rule("\"Tactic: Stealth\"", entry("T1036", "Masquerading # same", "Stealth")));
  }

  @Test
  void parent_and_child_become_their_successor_below_its_tactic_and_the_tag_follows() {
    assertThat(moved("\"Tactic: Defense Evasion\", \"OS: Linux\"", TOOLS))
        .isEqualTo(rule("\"Tactic: Defense Impairment\", \"OS: Linux\"", TOOLS_LATER));
  }

  @Test
  void line_ends_stay_as_they_are() {
    String before = rule("\"Tactic: Defense Evasion\"", TOOLS).replace("\n", "\r\n");
    assertThat(repaired(before).after().text())
        .isEqualTo(rule("\"Tactic: Defense Impairment\"", TOOLS_LATER).replace("\n", "\r\n"));
  }

  @Test
  void entries_that_are_right_already_are_not_written_anew() {
    String other =
        """
        [[rule.threat]]
        framework = "MITRE ATT&CK" # by hand
        [rule.threat.tactic]
        reference = "https://attack.mitre.org/tactics/TA0002"
        name = "Execution"
        id = "TA0002"
        """;
    assertThat(moved("\"Tactic: Defense Evasion\"", TOOLS + "\n" + other))
        .isEqualTo(rule("\"Tactic: Defense Impairment\"", TOOLS_LATER + "\n" + other));
  }

  @Test
  void an_entry_whose_techniques_part_becomes_two_and_has_two_tags() {
    String both =
        TOOLS.replace(
            "[rule.threat.tactic]",
            """
            [[rule.threat.technique]]
            id = "T1036"
            name = "Masquerading"
            reference = "https://attack.mitre.org/techniques/T1036/"

            [rule.threat.tactic]\
            """);
    String stealth =
        """
        [[rule.threat]]
        framework = "MITRE ATT&CK"

        [[rule.threat.technique]]
        id = "T1036"
        name = "Masquerading"
        reference = "https://attack.mitre.org/techniques/T1036/"

        [rule.threat.tactic]
        id = "TA0005"
        name = "Stealth"
        reference = "https://attack.mitre.org/tactics/TA0005/"
        """;
    assertThat(moved("\"Tactic: Defense Evasion\"", both))
        .isEqualTo(
            rule(
                "\"Tactic: Stealth\", \"Tactic: Defense Impairment\"",
                stealth + "\n" + TOOLS_LATER));
  }

  @Test
  void what_needs_a_choice_is_asked_and_the_rule_stays() {
    String persistence =
        entry("T1574", "Hijack Execution Flow", "Persistence").replace("TA0005", "TA0003");
    Repaired repaired = repaired(rule("\"Tactic: Persistence\"", persistence));
    assertThat(repaired.isChanged()).isFalse();
    assertThat(repaired.questions())
        .extracting(OpenQuestion::text)
        .containsExactly(
            "`T1574` is not under `Persistence` in ATT&CK 19.1; it is under `Execution`,"
                + " `Stealth`");
    assertThat(
            repaired(
                rule(
                    "\"Tactic: Defense Evasion\"",
                    "[[rule.threat]]\nframework = \"MITRE ATT&CK\"\n" + EVASION)))
        .satisfies(alone -> {
          assertThat(alone.isChanged()).isFalse();
          assertThat(alone.questions()).hasSize(1);
        });
  }

  @Test
  void an_entry_with_a_comment_is_not_written_anew() {
    Repaired repaired =
        repaired(
            rule(
                "\"Tactic: Defense Evasion\"",
                TOOLS.replace("id = \"T1562\"", "id = \"T1562\" # see ticket")));
    assertThat(repaired.isChanged()).isFalse();
    assertThat(repaired.questions())
        .extracting(OpenQuestion::text)
        .singleElement()
        .asString()
        .contains("would be lost");
  }

  @Test
  void what_the_repository_says_goes_first() throws IOException {
    Path maps = folder.resolve("detection_rules/etc/attack-version-maps");
    Files.createDirectories(maps);
    Files.writeString(folder.resolve("seriema.toml"), "");
    Files.writeString(
        maps.resolve("18_to_19.yaml"),
        """
        framework: MITRE ATT&CK
        source_version: '18'
        target_version: '19'
        tactics:
          TA0003: {id: TA0002, name: Execution, reference: here}
        subtechniques:
          T1562.001: {id: T1036, name: Masquerading, reference: here}
        """);
    assertThat(moved("\"Tactic: Defense Evasion\"", TOOLS))
        .contains("id = \"T1036\"")
        .contains("name = \"Stealth\"");
    String persistence =
        entry("T1574", "Hijack Execution Flow", "Persistence").replace("TA0005", "TA0003");
    assertThat(moved("\"Tactic: Persistence\"", persistence))
        .contains("\"Tactic: Execution\"")
        .contains("tactics/TA0002/");
  }

  @Test
  void a_rule_that_is_mapped_so_already_stays() {
    String later = rule("\"Tactic: Defense Impairment\"", TOOLS_LATER);
    assertThat(repaired(later).isChanged()).isFalse();
    assertThat(repaired(later).questions()).isEmpty();
    String unmapped = rule("\"Tactic: Defense Evasion\"", "");
    assertThat(repaired(unmapped).isChanged()).isFalse();
  }

  private static String entry(String id, String name, String tactic) {
    String[] comment = name.split(" # ", -1);
    return """
    [[rule.threat]]
    framework = "MITRE ATT&CK"
    [[rule.threat.technique]]
    id = "%s"
    name = "%s"%s
    reference = "https://attack.mitre.org/techniques/%s/"
    [rule.threat.tactic]
    id = "TA0005"
    name = "%s"
    reference = "https://attack.mitre.org/tactics/TA0005/"
    """
        .formatted(id, comment[0], comment.length > 1 ? " # " + comment[1] : "", id, tactic);
  }

  private String moved(String tags, String threat) {
    Repaired repaired = repaired(rule(tags, threat));
    assertThat(repaired.questions()).isEmpty();
    assertThat(repaired(repaired.after().text()).isChanged()).as("again").isFalse();
    return repaired.after().text();
  }

  private Repaired repaired(String text) {
    Path file = folder.resolve("rule.toml");
    AttackCatalogue target = AttackCatalogue.attack("19.1").orElseThrow();
    TextCheck check =
        new TextCheck(
            folder,
            new RuleCompiler(ShippedSchemas.NEWEST),
            Packages.shipped(),
            Map.of(),
            Optional.of("19.1"));
    VersionMap map =
        check
            .root()
            .map(root -> VersionMap.of(root, "19.1", check.settings()))
            .orElse(VersionMap.NONE);
    return new RuleRepair(check, _ -> true, Optional.of(new ThreatMove(target, map)))
        .of(
            new RuleFiles.Candidate(file, file, RuleNotation.TOML, false),
            text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rule(String tags, String threat) {
    return """
    [metadata]
    creation_date = "2026/03/02"
    maturity = "production"
    updated_date = "2026/03/02"

    [rule]
    author = ["Kestrel Freight"]
    description = "Finds something."
    index = ["logs-*"]
    language = "eql"
    license = "Apache-2.0"
    name = "Something"
    risk_score = 21
    rule_id = "00000000-0000-4000-8000-000000000001"
    severity = "low"
    tags = [%s]
    timestamp_override = "event.ingested"
    type = "eql"
    query = '''
    process where process.name == "sh"
    '''

    %s\
    """
        .formatted(tags, threat);
  }
}
