package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceChecksTest {
  private static final OneRule SOUND = OneRule.sound();
  private static final String PERSISTENCE =
      """
      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0003"
      name = "Persistence"
      reference = "https://attack.mitre.org/tactics/TA0003/"
      """;

  @Test
  void a_sound_rule_has_no_findings() {
    assertThat(SOUND.findings("PLACE")).isEmpty();
  }

  @Test
  void a_file_name_has_small_letters_digits_and_lines() {
    assertThat(SOUND.at("rules/linux/a_1.toml").findings("PLACE")).isEmpty();
    for (String name : new String[] {"A.toml", "a-1.toml", "ä.toml", ".toml", "a.toml.toml"}) {
      assertThat(SOUND.at("rules/linux/" + name).codes("PLACE")).containsExactly("PLACE-0001");
    }
    OneRule own = SOUND.at("rules/a-1.toml");
    assertThat(own.in(House.CUSTOM).findings("PLACE"))
        .hasSize(1)
        .allMatch(found -> found.startsWith("warning "));
    assertThat(own.in(House.PLAIN).findings("PLACE")).isEmpty();
  }

  @Test
  void only_elastics_own_rules_are_named_for_their_tactic() {
    OneRule mapped = SOUND.withTables(PERSISTENCE);
    assertThat(mapped.findings("PLACE")).hasSize(1).first().asString().contains("PLACE-0002");
    assertThat(mapped.with("author", "[\"elastic\"]").findings("PLACE")).isEmpty();
    assertThat(mapped.at("rules/linux/persistence_shell.toml").findings("PLACE")).isEmpty();
    assertThat(
            mapped
                .with("type", "\"machine_learning\"")
                .with("anomaly_threshold", "50")
                .with("machine_learning_job_id", "\"rare\"")
                .findings("PLACE"))
        .isEmpty();
  }

  @Test
  void a_file_may_be_named_for_the_tactic_of_another_release() {
    String other =
        """
        [[rule.threat_mappings]]
        framework = "MITRE ATT&CK"
        version = "19.1"
        [[rule.threat_mappings.threat]]
        framework = "MITRE ATT&CK"
        [rule.threat_mappings.threat.tactic]
        id = "TA0002"
        name = "Execution"
        reference = "https://attack.mitre.org/tactics/TA0002/"
        """;
    assertThat(SOUND.withTables(PERSISTENCE + other).findings("PLACE")).isEmpty();
  }

  @Test
  void building_blocks_may_lie_anywhere_in_other_repositories() {
    OneRule block = SOUND.with("building_block_type", "\"default\"");
    assertThat(block.findings("PLACE")).hasSize(1).first().asString().contains("PLACE-0003");
    assertThat(block.in(House.CUSTOM).findings("PLACE")).isEmpty();
  }

  @Test
  void dates_in_another_form_are_not_compared() {
    assertThat(SOUND.withMetadata("updated_date", "\"2025-11-25\"").findings("PLACE")).isEmpty();
    assertThat(SOUND.withMetadata("updated_date", "\"2026/11/24\"").findings("PLACE"))
        .containsExactly(
            "error PLACE-0004 `updated_date` is 2026/11/24, before `creation_date`, 2026/11/25");
  }

  @Test
  void the_oldest_stack_that_has_rules_may_be_asked_for() {
    OneRule said = SOUND.withMetadata("min_stack_comments", "\"A field.\"");
    assertThat(said.withMetadata("min_stack_version", "\"8.19\"").findings("PLACE")).isEmpty();
    assertThat(said.withMetadata("min_stack_version", "\"8.18.9\"").findings("PLACE"))
        .hasSize(1)
        .first()
        .asString()
        .contains("PLACE-0006");
    assertThat(said.withMetadata("min_stack_version", "\"new\"").findings("PLACE")).isEmpty();
  }

  @Test
  void a_deprecated_rule_lies_in_its_folder_and_not_below_it() {
    OneRule dead =
        SOUND
            .withMetadata("maturity", "\"deprecated\"")
            .withMetadata("deprecation_date", "\"2026/11/25\"");
    assertThat(dead.at("rules/_deprecated/execution_shell.toml").findings("PLACE")).isEmpty();
    assertThat(dead.at("rules/_deprecated/linux/execution_shell.toml").findings("PLACE"))
        .containsExactly(
            "error PLACE-0007 a deprecated rule that does not lie in a folder `_deprecated`");
    assertThat(dead.findings("PLACE")).hasSize(1);
    assertThat(dead.in(House.PLAIN).findings("PLACE")).isEmpty();
  }

  @Test
  void a_rule_that_is_no_release_yet_may_lie_among_the_deprecated() {
    OneRule buried = SOUND.at("rules/_deprecated/execution_shell.toml");
    assertThat(buried.findings("PLACE")).hasSize(1);
    assertThat(buried.withMetadata("maturity", "\"development\"").findings("PLACE")).isEmpty();
  }

  @Test
  void a_deprecation_has_one_day_and_a_reason_that_says_something() {
    OneRule dead =
        SOUND
            .at("rules/_deprecated/execution_shell.toml")
            .withMetadata("maturity", "\"deprecated\"");
    assertThat(
            dead.withMetadata("deprecation_date", "\"2026/11/24\"")
                .withMetadata("deprecated_reason", "\" \"")
                .findings("PLACE"))
        .containsExactly(
            "error PLACE-0008 `deprecation_date` is 2026/11/24, and `updated_date` is 2026/11/25;"
                + " they are the same day",
            "error PLACE-0008 `deprecated_reason` says nothing");
    assertThat(dead.in(House.PLAIN).findings("PLACE")).isEmpty();
  }

  @Test
  void other_licences_have_their_own_names() {
    assertThat(SOUND.with("license", "\"Apache-2.0\"").findings("PLACE")).isEmpty();
    assertThat(SOUND.with("license", "\"Elastic License v2\"").findings("PLACE")).isEmpty();
    assertThat(SOUND.with("license", "\"elastic license v2\"").codes("PLACE"))
        .containsExactly("PLACE-0009");
    assertThat(SOUND.with("license", "\"Elastic Licence v2\"").codes("PLACE"))
        .containsExactly("PLACE-0010");
  }

  @Test
  void a_file_may_be_named_by_any_of_its_first_tactics_and_its_name(@TempDir Path folder) {
    RepositoryText repository =
        new RepositoryText(folder)
            .file("seriema.toml", "[check.severity]\n\"PLACE-0011\" = \"warning\"\n")
            .rule("rules/a_shell_started.toml", "A Shell: Started!", 1)
            .rule("rules/execution_one.toml", "One", 2, "", threat("threat", "Execution"))
            .rule(
                "rules/stealth_two.toml",
                "Two",
                3,
                "",
                threat("threat", "Execution")
                    + "[[rule.threat_mappings]]\nframework = \"MITRE ATT&CK\"\n"
                    + "version = \"19.1\"\n"
                    + threat("threat_mappings.threat", "Stealth"))
            .rule("rules/three.toml", "Three", 4, "", threat("threat", "Lateral Movement"));
    assertThat(repository.said("PLACE-0011"))
        .containsExactly(
            "PLACE-0011 rules/three.toml:5 the file is named `three.toml`; by the name of the rule"
                + " it is `lateral_movement_three.toml`");
  }

  private static String threat(String table, String tactic) {
    return "[[rule.%s]]\nframework = \"MITRE ATT&CK\"\n[rule.%s.tactic]\nname = \"%s\"\n"
        .formatted(table, table, tactic);
  }

  @Test
  void a_file_has_any_name_unless_somebody_asks(@TempDir Path folder) {
    assertThat(new RepositoryText(folder).rule("rules/three.toml", "Four", 4).said("PLACE-0011"))
        .isEmpty();
  }
}
