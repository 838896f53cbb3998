package dev.seriema.catalog.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.Threat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttackCoverageTest {
  private static final AttackCatalogue NOW = AttackCatalogue.attack("18.1").orElseThrow();
  private static final AttackCatalogue NEXT = AttackCatalogue.attack("19.1").orElseThrow();

  private final CoveredRule shell =
      rule("shell", RuleSeverity.LOW, threat("Execution", "T1059", "T1059.004"));
  private final CoveredRule script =
      rule("script", RuleSeverity.HIGH, threat("Execution", "T1059"));

  @Test
  void the_matrix_has_all_techniques_and_what_rules_look_for() {
    AttackCoverage coverage = AttackCoverage.of(NOW, List.of(shell, script));
    assertThat(coverage.size()).isEqualTo(691);
    assertThat(coverage.covered()).isEqualTo(2);
    TechniqueCoverage interpreter = technique(coverage, "Execution", "T1059");
    assertThat(interpreter.own()).containsExactly(script);
    assertThat(interpreter.rules()).containsExactly(script, shell);
    assertThat(interpreter.worst()).contains(script);
    assertThat(interpreter.subtechniques().stream().filter(TechniqueCoverage::isCovered))
        .extracting(below -> below.technique().id())
        .containsExactly("T1059.004");
  }

  @Test
  void tactics_stand_as_in_the_matrix() {
    assertThat(AttackCoverage.of(NOW, List.of()).tactics())
        .extracting(tactic -> tactic.tactic().name())
        .startsWith("Reconnaissance", "Resource Development", "Initial Access")
        .endsWith("Command and Control", "Exfiltration", "Impact");
    assertThat(AttackCoverage.of(NEXT, List.of()).tactics())
        .extracting(tactic -> tactic.tactic().name())
        .containsSubsequence("Stealth", "Defense Impairment", "Credential Access");
  }

  @Test
  void a_technique_counts_under_the_tactic_of_the_mapping_alone() {
    AttackCoverage coverage =
        AttackCoverage.of(
            NOW, List.of(rule("task", RuleSeverity.LOW, threat("Persistence", "T1053"))));
    assertThat(technique(coverage, "Persistence", "T1053").isCovered()).isTrue();
    assertThat(technique(coverage, "Execution", "T1053").isCovered()).isFalse();
  }

  @Test
  void what_the_release_has_not_is_a_stranger() {
    CoveredRule moved = rule("moved", RuleSeverity.LOW, threat("Execution", "T9999"));
    CoveredRule elsewhere = rule("elsewhere", RuleSeverity.LOW, threat("Impact", "T1059"));
    CoveredRule bare = rule("bare", RuleSeverity.LOW, threat("Execution"));
    AttackCoverage coverage = AttackCoverage.of(NOW, List.of(moved, elsewhere, bare));
    assertThat(coverage.strangers()).containsOnlyKeys("T1059", "T9999");
    assertThat(coverage.unmapped()).containsExactly(moved, elsewhere);
    assertThat(tactic(coverage, "Execution").bare()).containsExactly(bare);
  }

  @Test
  void another_release_changes_what_it_calls_or_places_otherwise() {
    CoveredRule tools =
        rule("tools", RuleSeverity.LOW, threat("Defense Evasion", "T1562", "T1562.001"));
    CoveredRule rootkit = rule("rootkit", RuleSeverity.LOW, threat("Defense Evasion", "T1014"));
    assertThat(ReleaseChange.between(NOW, NEXT, List.of(rootkit, tools, shell)))
        .extracting(change -> change.id() + " " + change.words())
        .containsExactly(
            "T1562 gives way to T1685 Disable or Modify Tools",
            "T1562.001 gives way to T1685 Disable or Modify Tools",
            "T1014 leaves defense-evasion for stealth");
    assertThat(ReleaseChange.between(NOW, NOW, List.of(rootkit, tools))).isEmpty();
  }

  private static TacticCoverage tactic(AttackCoverage coverage, String name) {
    return coverage.tactics().stream()
        .filter(tactic -> tactic.tactic().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static TechniqueCoverage technique(AttackCoverage coverage, String tactic, String id) {
    return tactic(coverage, tactic).techniques().stream()
        .filter(technique -> technique.technique().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CoveredRule rule(String id, RuleSeverity severity, Threat threat) {
    return new CoveredRule(
        id, id, id + ".toml", severity, Outcome.PROVED, List.of(threat), List.of(), List.of());
  }

  /// @param ids of a technique and its sub-techniques; none for the tactic alone
  private static Threat threat(String tactic, String... ids) {
    List<Threat.Entry> entries =
        List.of(ids).stream().map(id -> new Threat.Entry(id, id, "")).toList();
    return new Threat(
        "MITRE ATT&CK",
        new Threat.Entry("TA0000", tactic, ""),
        entries.isEmpty()
            ? List.of()
            : List.of(
                new Threat.Technique(entries.getFirst(), entries.subList(1, entries.size()))));
  }
}
