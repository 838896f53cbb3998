package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the checks of tags pass over, and how they weigh.
class TagChecksTest {
  private static final String PRODUCTION = "[metadata]\nmaturity = \"production\"\n";
  private static final String CLOUD = "rules/integrations/aws/impact_example.toml";
  private static final String LINUX = "rules/linux/execution_example.toml";

  private static final String EXECUTION =
      """
      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      name = "Execution"
      """;

  @Test
  void a_tag_that_nobody_shares_may_have_any_case() {
    assertThat(said(CLOUD, "tags = [\"Threat: example\", \"Threat: Example\"]")).isEmpty();
  }

  @Test
  void only_the_whole_pattern_of_an_index_asks_for_tags() {
    assertThat(said(CLOUD, "index = [\"logs-aws.cloudtrail-*\"]\ntags = []")).isEmpty();
    assertThat(said(CLOUD, "index = [\"logs-aws*\"]\ntags = []")).hasSize(3);
  }

  @Test
  void a_tag_that_two_indices_ask_for_is_missed_once() {
    assertThat(
            said(
                CLOUD,
                """
                index = ["logs-aws*", "logs-azure*"]
                tags = ["Data Source: AWS", "Data Source: Amazon Web Services", "Data Source: Azure"]
                """))
        .containsExactly("error[TAG-0002]: the index `logs-aws*` asks for the tag `Domain: Cloud`");
  }

  @Test
  void a_tag_in_another_case_is_not_missed_too() {
    assertThat(said(LINUX, "tags = [\"os: linux\"]"))
        .containsExactly("error[TAG-0001]: the tag `os: linux` is `OS: Linux` in other rules");
  }

  @Test
  void a_rule_without_tags_is_told_where_it_begins() {
    assertThat(said(LINUX, "name = \"Example\""))
        .containsExactly("error[TAG-0006]: the folder `linux` asks for the tag `OS: Linux`");
  }

  @Test
  void only_rules_right_in_the_folder_of_a_system_need_its_tag() {
    assertThat(said("rules/linux/more/execution_example.toml", "tags = []")).isEmpty();
    assertThat(said("rules/Linux/execution_example.toml", "tags = []")).isEmpty();
  }

  @Test
  void the_first_tactic_needs_no_tag_where_machine_learning_finds_the_events() {
    assertThat(
            said(
                CLOUD,
                """
                type = "machine_learning"
                tags = ["Rule Type: ML", "Rule Type: Machine Learning"]
                """
                    + EXECUTION))
        .isEmpty();
  }

  @Test
  void the_first_tactic_needs_no_tag_where_a_rule_only_keeps_watch() {
    assertThat(said(CLOUD, "tags = [\"Continuous Monitoring\"]\n" + EXECUTION))
        .noneMatch(finding -> finding.contains("TAG-0004"));
    assertThat(said(CLOUD, "tags = [\"Use Case: Continuous Monitoring\"]\n" + EXECUTION))
        .containsExactly("error[TAG-0004]: the first tactic `Execution` has no tag");
  }

  @Test
  void a_tactic_that_no_framework_has_needs_no_tag() {
    assertThat(said(CLOUD, "tags = []\n" + EXECUTION.replace("Execution", "Executing"))).isEmpty();
  }

  @Test
  void the_first_tactic_for_another_release_will_do() {
    assertThat(
            said(
                CLOUD,
                "tags = [\"Tactic: Stealth\"]\n"
                    + EXECUTION
                    + """
                    [[rule.threat_mappings]]
                    framework = "MITRE ATT&CK"
                    version = "19.1"
                    [[rule.threat_mappings.threat]]
                    framework = "MITRE ATT&CK"
                    [rule.threat_mappings.threat.tactic]
                    name = "Stealth"
                    """))
        .isEmpty();
  }

  @Test
  void a_tactic_in_the_tags_alone_is_a_warning() {
    assertThat(said(CLOUD, "tags = [\"Tactic: Execution\", \"Tactic: Impact\"]\n" + EXECUTION))
        .containsExactly(
            "warning[TAG-0005]: the tag `Tactic: Impact` names a tactic that `threat` does not"
                + " have");
  }

  @Test
  void a_prefix_may_stand_inside_a_tag() {
    assertThat(said(CLOUD, "tags = [\"Our Use Case: Shells\"]")).isEmpty();
  }

  @Test
  void a_note_without_a_guide_needs_no_tag() {
    assertThat(said(CLOUD, "note = \"Ask who investigated it.\"\ntags = []")).isEmpty();
  }

  @Test
  void customs_weigh_less_in_other_houses_and_before_a_rule_is_released() {
    List<String> warned =
        List.of("warning[TAG-0006]: the folder `linux` asks for the tag `OS: Linux`");
    String rule = "[rule]\ntags = []\n";
    RoomFindings tags = new RoomFindings("TAG");
    assertThat(tags.of(House.PLAIN, LINUX, PRODUCTION + rule)).isEqualTo(warned);
    assertThat(tags.of(LINUX, "[metadata]\nmaturity = \"development\"\n" + rule)).isEqualTo(warned);
  }

  @Test
  void a_rule_that_was_given_up_is_left_alone() {
    assertThat(said("rules/_deprecated/linux/execution_example.toml", "tags = [\"Shells\"]"))
        .isEmpty();
  }

  private static List<String> said(String path, String rule) {
    return new RoomFindings("TAG").of(path, PRODUCTION + "[rule]\n" + rule);
  }
}
