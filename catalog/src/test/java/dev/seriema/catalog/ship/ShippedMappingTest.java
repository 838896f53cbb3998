package dev.seriema.catalog.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.Untold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedMappingTest {
  private static final Release STACK_9_4 = new Release(9, 4, 0, "");
  private static final Release STACK_9_5 = new Release(9, 5, 0, "");
  private static final String SUCCESSORS = "detection_rules/etc/attack-version-maps/18-to-19.yaml";

  private static final String RULE =
      """
      [metadata]
      maturity = "production"

      [rule]
      author = ["Ada"]
      description = "A shell starts."
      language = "eql"
      name = "Shell"
      query = 'process where process.name == "sh"'
      risk_score = 21
      rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
      severity = "low"
      tags = ["Tactic: Defense Evasion", "OS: Linux"]
      type = "eql"
      """;

  private static final String EVASION = tactic("TA0005", "Defense Evasion");

  @TempDir private Path folder;

  private ShippedRule shipped(String mapping, Release stack) throws IOException {
    return ShippedText.of(RULE + mapping, folder, stack).shipped();
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static String tactic(String id, String name) {
    return """
    framework = "MITRE ATT&CK"
    tactic = {id = "%s", name = "%s", reference = "https://attack.mitre.org/tactics/%s"}
    """
        .formatted(id, name, id);
  }

  private static String technique(String id, String... subTechniques) {
    return "{"
        + item(id)
        + (subTechniques.length == 0
            ? ""
            : ", subtechnique = ["
                + String.join(
                    ", ", Stream.of(subTechniques).map(sub -> "{" + item(sub) + "}").toList())
                + "]")
        + "}";
  }

  private static String item(String id) {
    return "id = \"%s\", name = \"Old\", reference = \"https://attack.mitre.org/techniques/%s/\""
        .formatted(id, id.replace('.', '/'));
  }

  private static String entry(String tactic, String... techniques) {
    return "[[rule.threat]]\n" + tactic + "technique = [" + String.join(", ", techniques) + "]\n";
  }

  /// A tactic by its name on each line, with the ids below it.
  private static String outline(ShippedRule shipped) {
    StringBuilder outline = new StringBuilder();
    for (ApiValue entry : items(shipped.members(), "threat")) {
      ApiValue.Table table = (ApiValue.Table) entry;
      outline.append(text(member(table, "tactic"), "name"));
      for (ApiValue technique : items(table, "technique")) {
        outline.append(' ').append(text(technique, "id"));
        items((ApiValue.Table) technique, "subtechnique")
            .forEach(sub -> outline.append(' ').append(text(sub, "id")));
      }
      outline.append('\n');
    }
    return outline.toString();
  }

  private static List<ApiValue> items(ApiValue.Table table, String key) {
    return table.members().get(key) instanceof ApiValue.Listing(var items) ? items : List.of();
  }

  private static String text(ApiValue table, String key) {
    return ((ApiValue.Text) member((ApiValue.Table) table, key)).value();
  }

  private static ApiValue member(ApiValue.Table table, String key) {
    return Objects.requireNonNull(table.members().get(key), key);
  }

  private static List<String> tags(ShippedRule shipped) {
    return items(shipped.members(), "tags").stream()
        .map(tag -> ((ApiValue.Text) tag).value())
        .toList();
  }

  @Test
  void from_9_5_on_a_rule_is_mapped_to_attack_19_and_its_tags_follow() throws IOException {
    String mapping = entry(EVASION, technique("T1036"));
    ShippedRule older = shipped(mapping, STACK_9_4);
    ShippedRule newer = shipped(mapping, STACK_9_5);
    assertThat(outline(older)).isEqualTo("Defense Evasion T1036\n");
    assertThat(tags(older)).containsExactly("Tactic: Defense Evasion", "OS: Linux");
    assertThat(outline(newer)).isEqualTo("Stealth T1036\n");
    assertThat(tags(newer)).containsExactly("OS: Linux", "Tactic: Stealth");
  }

  @Test
  void names_and_addresses_are_those_of_the_release() throws IOException {
    assertThat(shipped(entry(EVASION, technique("T1036", "T1036.005")), STACK_9_5).line())
        .contains(
            """
            "threat": [{"framework": "MITRE ATT&CK", \
            "tactic": {"id": "TA0005", "name": "Stealth", \
            "reference": "https://attack.mitre.org/tactics/TA0005/"}, \
            "technique": [{"id": "T1036", "name": "Masquerading", \
            "reference": "https://attack.mitre.org/techniques/T1036/", \
            "subtechnique": [{"id": "T1036.005", \
            "name": "Match Legitimate Resource Name or Location", \
            "reference": "https://attack.mitre.org/techniques/T1036/005/"}]}]}]\
            """);
  }

  @Test
  void a_sub_technique_that_became_a_technique_stands_beside_its_own() throws IOException {
    assertThat(outline(shipped(entry(EVASION, technique("T1562", "T1562.001")), STACK_9_5)))
        .isEqualTo("Defense Impairment T1685\n");
    assertThat(outline(shipped(entry(EVASION, technique("T1562", "T1562.004")), STACK_9_5)))
        .isEqualTo("Defense Impairment T1685 T1686\n");
  }

  @Test
  void a_technique_that_left_its_tactic_goes_below_all_that_have_it() throws IOException {
    assertThat(outline(shipped(entry(EVASION, technique("T1112")), STACK_9_5)))
        .isEqualTo("Defense Impairment T1112\nPersistence T1112\n");
    assertThat(
            outline(shipped(entry(tactic("TA0003", "Persistence"), technique("T1112")), STACK_9_5)))
        .isEqualTo("Persistence T1112\n");
  }

  @Test
  void entries_that_come_below_one_tactic_become_one_with_sub_techniques_in_order()
      throws IOException {
    assertThat(
            outline(
                shipped(
                    entry(EVASION, technique("T1036", "T1036.005"))
                        + entry(EVASION, technique("T1036", "T1036.003", "T1036.005")),
                    STACK_9_5)))
        .isEqualTo("Stealth T1036 T1036.003 T1036.005\n");
  }

  @Test
  void a_tactic_alone_ships_without_a_list_of_techniques() throws IOException {
    String mapping = entry(EVASION);
    assertThat(shipped(mapping, STACK_9_4).line()).contains("\"technique\": []");
    ShippedRule newer = shipped(mapping, STACK_9_5);
    assertThat(outline(newer)).isEqualTo("Stealth\n");
    assertThat(newer.line()).doesNotContain("technique");
  }

  @Test
  void what_a_rule_says_for_the_release_itself_is_taken() throws IOException {
    String mapping =
        entry(EVASION, technique("T1036"))
            + "[[rule.threat_mappings]]\nframework = \"MITRE ATT&CK\"\nversion = \"19\"\n"
            + entry(tactic("TA0002", "Execution"), technique("T1059"))
                .replace("[[rule.threat]]", "[[rule.threat_mappings.threat]]");
    ShippedRule newer = shipped(mapping, STACK_9_5);
    assertThat(outline(newer)).isEqualTo("Execution T1059\n");
    assertThat(tags(newer)).containsExactly("OS: Linux", "Tactic: Execution");
    assertThat(outline(shipped(mapping, STACK_9_4))).isEqualTo("Defense Evasion T1036\n");
    assertThat(outline(shipped(mapping.replace("\"19\"", "\"20\""), STACK_9_5)))
        .isEqualTo("Stealth T1036\n");
  }

  @Test
  void a_repository_says_what_ids_become_and_which_are_given_up() throws IOException {
    file(
        SUCCESSORS,
        """
        framework: MITRE ATT&CK
        source_version: '18'
        target_version: '19'
        techniques:
          T1036: {id: T1070, name: Indicator Removal, reference: "https://attack.mitre.org/techniques/T1070/"}
          T1027: null
        """);
    ShippedRule newer = shipped(entry(EVASION, technique("T1036"), technique("T1027")), STACK_9_5);
    assertThat(outline(newer)).isEqualTo("Stealth T1070\n");
    assertThat(newer.untold()).extracting(Untold::member).doesNotContain("threat");
  }

  @Test
  void an_id_that_the_release_does_not_have_is_left_out_and_told() throws IOException {
    ShippedRule newer = shipped(entry(EVASION, technique("T1036"), technique("T9999")), STACK_9_5);
    assertThat(outline(newer)).isEqualTo("Stealth T1036\n");
    assertThat(newer.untold())
        .contains(new Untold("threat", "`T9999` has no successor in ATT&CK 19.1: it is left out"));
  }

  @Test
  void a_mapping_of_which_nothing_would_be_left_ships_as_it_is() throws IOException {
    ShippedRule newer = shipped(entry(EVASION, technique("T9999")), STACK_9_5);
    assertThat(outline(newer)).isEqualTo("Defense Evasion T9999\n");
    assertThat(newer.untold())
        .contains(
            new Untold(
                "threat",
                "`T9999` has no successor in ATT&CK 19.1: nothing is left, so all stays"));
  }

  @Test
  void entries_of_other_frameworks_stay_and_stand_first() throws IOException {
    String atlas =
        entry(tactic("AML.TA0000", "AI Model Access"), technique("AML.T0040"))
            .replace("MITRE ATT&CK", "MITRE ATLAS");
    assertThat(outline(shipped(entry(EVASION, technique("T1036")) + atlas, STACK_9_5)))
        .isEqualTo("AI Model Access AML.T0040\nStealth T1036\n");
  }

  @Test
  void a_configuration_may_keep_the_release_of_attack() throws IOException {
    file("_config.yaml", "rule_dirs: [rules]\nthreat_mapping_version: '18'\n");
    String mapping = entry(EVASION, technique("T1036"));
    assertThat(outline(shipped(mapping, STACK_9_5))).isEqualTo("Defense Evasion T1036\n");
    file("_config.yaml", "rule_dirs: [rules]\nthreat_mapping_version: '19'\n");
    assertThat(outline(shipped(mapping, STACK_9_5))).isEqualTo("Stealth T1036\n");
  }

  @Test
  void a_rule_without_a_mapping_keeps_its_tags() throws IOException {
    assertThat(tags(shipped("", STACK_9_5)))
        .containsExactly("Tactic: Defense Evasion", "OS: Linux");
  }

  @Test
  void packages_that_a_rule_names_itself_will_do_in_later_releases_from_9_5_on()
      throws IOException {
    String packages = "related_integrations = [{package = \"endpoint\", version = \"^8.2.0\"}]\n";
    assertThat(shipped(packages, STACK_9_4).line()).contains("\"version\": \"^8.2.0\"");
    assertThat(shipped(packages, STACK_9_5).line()).contains("\"version\": \">=8.2.0\"");
  }
}
