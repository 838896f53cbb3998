package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the checks of mappings pass over, and what they leave to each other.
class AttackChecksTest {
  private static final String PATH = "rules/linux/execution_example.toml";

  private static final String STEALTH =
      """
      [rule]
      name = "Example"
      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0005"
      name = "Stealth"
      reference = "https://attack.mitre.org/tactics/TA0005/"
      """;

  @Test
  void a_rule_may_be_mapped_to_nothing() {
    assertThat(said("[rule]\nname = \"Example\"\n")).isEmpty();
  }

  @Test
  void what_is_missing_or_of_another_type_is_told_elsewhere() {
    assertThat(
            said(
                """
                [rule]
                [[rule.threat]]
                framework = "MITRE ATT&CK"
                tactic = "Execution"
                [[rule.threat.technique]]
                id = 1059
                [[rule.threat]]
                framework = "MITRE ATT&CK"
                technique = "T1059"
                """))
        .isEmpty();
  }

  @Test
  void an_empty_id_is_no_technique() {
    assertThat(said(execution("", "Unix Shell", "")))
        .containsExactly(
            "error[ATTACK-0011]: `` is no technique of ATT&CK 18.1",
            "error[ATTACK-0002]: `` is not the page of a technique");
  }

  @Test
  void the_last_slash_of_a_reference_may_be_missing() {
    assertThat(
            said(
                execution(
                    "T1059",
                    "Command and Scripting Interpreter",
                    "https://attack.mitre.org/techniques/T1059")))
        .isEmpty();
  }

  @Test
  void an_id_that_name_and_reference_contradict_is_told_once() {
    assertThat(
            said(
                execution(
                    "T1204",
                    "Command and Scripting Interpreter",
                    "https://attack.mitre.org/techniques/T1059/")))
        .containsExactly(
            "error[ATTACK-0013]: `Command and Scripting Interpreter` is `T1059`, not `T1204`");
  }

  @Test
  void a_technique_that_is_not_in_use_is_not_judged_further() {
    assertThat(said(execution("T1150", "Any Name", "https://attack.mitre.org/techniques/T1150/")))
        .containsExactly("error[ATTACK-0005]: `T1150` is revoked in ATT&CK 18.1");
  }

  @Test
  void a_sub_technique_is_no_technique() {
    assertThat(
            said(
                execution("T1059.004", "Unix Shell", "https://attack.mitre.org/techniques/T1059/")))
        .containsExactly("error[ATTACK-0011]: `T1059.004` is no technique of ATT&CK 18.1");
  }

  @Test
  void elastics_rules_are_mapped_to_the_usual_release() {
    assertThat(said(STEALTH))
        .containsExactly("error[ATTACK-0007]: `Stealth` is no tactic of ATT&CK 18.1");
  }

  @Test
  void rules_of_other_houses_may_be_mapped_to_the_newest_release() {
    assertThat(new RoomFindings("ATTACK").of(House.PLAIN, PATH, STEALTH)).isEmpty();
    assertThat(
            new RoomFindings("ATTACK")
                .of(House.PLAIN, PATH, STEALTH.replace("Stealth", "Stealing")))
        .containsExactly("error[ATTACK-0007]: `Stealing` is no tactic of ATT&CK 18.1");
  }

  @Test
  void a_mapping_is_judged_by_its_own_release() {
    String mapping =
        """
        [rule]
        name = "Example"
        [[rule.threat_mappings]]
        framework = "MITRE ATT&CK"
        version = "19.1"
        [[rule.threat_mappings.threat]]
        framework = "MITRE ATT&CK"
        [rule.threat_mappings.threat.tactic]
        id = "TA0005"
        name = "Stealth"
        reference = "https://attack.mitre.org/tactics/TA0005/"
        [[rule.threat_mappings.threat.technique]]
        id = "T1547"
        name = "Boot or Logon Autostart Execution"
        reference = "https://attack.mitre.org/techniques/T1547/"
        [[rule.threat_mappings.threat.technique.subtechnique]]
        id = "T1547.011"
        name = "Plist Modification"
        reference = "https://attack.mitre.org/techniques/T1547/011/"
        """;
    assertThat(said(mapping))
        .containsExactly(
            "error[ATTACK-0010]: `T1547` is not under the tactic `Stealth` in ATT&CK 19.1",
            "error[ATTACK-0005]: `T1547.011` is revoked in ATT&CK 19.1");
    assertThat(said(mapping.replace("19.1", "19"))).isEqualTo(said(mapping));
    assertThat(said(mapping.replace("19.1", "99.1")))
        .containsExactly(
            "note[ATTACK-0016]: release `99.1` of ATT&CK is not known to the shipped tables, so its"
                + " entries are not looked at");
  }

  @Test
  void one_tactic_may_be_there_for_two_frameworks() {
    assertThat(
            said(
                execution("T1204", "User Execution", "https://attack.mitre.org/techniques/T1204/")
                    + """
                    [[rule.threat]]
                    framework = "MITRE ATLAS"
                    [rule.threat.tactic]
                    id = "AML.TA0005"
                    name = "Execution"
                    reference = "https://atlas.mitre.org/tactics/AML.TA0005/"
                    """))
        .isEmpty();
  }

  @Test
  void atlas_entries_are_warned_of() {
    assertThat(
            said(
                """
                [rule]
                [[rule.threat]]
                framework = "MITRE ATLAS"
                [rule.threat.tactic]
                id = "AML.TA0006"
                name = "Execution"
                [[rule.threat.technique]]
                id = "AML.T9999"
                [[rule.threat.technique]]
                id = "AML.T0011"
                name = "Users"
                [[rule.threat.technique.subtechnique]]
                id = "AML.T0011.000"
                name = "Unsafe AI Artifacts"
                """))
        .containsExactly(
            "warning[ATTACK-0017]: `Execution` is `AML.TA0005` in ATLAS 5.1.0",
            "warning[ATTACK-0017]: `AML.T9999` is not known to the shipped tables of ATLAS 5.1.0",
            "warning[ATTACK-0017]: `AML.T0011` is `User Execution` in ATLAS 5.1.0");
  }

  private static String execution(String id, String name, String reference) {
    return """
    [rule]
    name = "Example"
    [[rule.threat]]
    framework = "MITRE ATT&CK"
    [rule.threat.tactic]
    id = "TA0002"
    name = "Execution"
    reference = "https://attack.mitre.org/tactics/TA0002/"
    [[rule.threat.technique]]
    id = "%s"
    name = "%s"
    reference = "%s"
    """
        .formatted(id, name, reference);
  }

  private static List<String> said(String rule) {
    return new RoomFindings("ATTACK").of(PATH, "[metadata]\nmaturity = \"production\"\n" + rule);
  }
}
