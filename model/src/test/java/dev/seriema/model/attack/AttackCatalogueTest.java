package dev.seriema.model.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttackCatalogueTest {
  private static final AttackCatalogue USUAL =
      AttackCatalogue.attack(AttackCatalogue.USUAL).orElseThrow();

  private static final AttackCatalogue NEWEST =
      AttackCatalogue.attack(AttackCatalogue.NEWEST).orElseThrow();

  @Test
  void a_release_has_as_many_tactics_and_techniques_as_were_published() {
    assertThat(USUAL.tactics()).hasSize(14);
    assertThat(USUAL.techniques()).filteredOn(Technique::isActive).hasSize(216 + 475);
    assertThat(NEWEST.tactics()).hasSize(15);
    assertThat(NEWEST.techniques()).filteredOn(Technique::isActive).hasSize(222 + 475);
  }

  @Test
  void a_sub_technique_knows_its_parent_and_its_tactics() {
    assertThat(USUAL.technique("T1059.004"))
        .contains(
            new Technique(
                "T1059.004",
                "Unix Shell",
                List.of("execution"),
                Optional.of("T1059"),
                Technique.Standing.ACTIVE,
                Optional.empty()));
  }

  @Test
  void a_tactic_is_found_by_its_name() {
    assertThat(USUAL.tactic("Command and Control"))
        .contains(new Tactic("TA0011", "Command and Control", "command-and-control"));
    assertThat(USUAL.tactic("command and control")).isEmpty();
  }

  @Test
  void an_id_may_be_another_tactic_in_a_later_release() {
    assertThat(USUAL.tactic("Defense Evasion")).map(Tactic::id).contains("TA0005");
    assertThat(NEWEST.tactic("Stealth")).map(Tactic::id).contains("TA0005");
    assertThat(NEWEST.tactic("Defense Evasion")).isEmpty();
  }

  @Test
  void the_successor_is_the_last_that_is_still_in_use() {
    Technique first = USUAL.technique("T1150").orElseThrow();
    assertThat(first.standing()).isEqualTo(Technique.Standing.REVOKED);
    assertThat(first.successor()).contains("T1547.011");
    assertThat(USUAL.successor(first)).map(Technique::id).contains("T1647");
  }

  @Test
  void what_was_given_up_has_no_successor() {
    Technique given = USUAL.technique("T1064").orElseThrow();
    assertThat(given.standing()).isEqualTo(Technique.Standing.DEPRECATED);
    assertThat(USUAL.successor(given)).isEmpty();
  }

  @Test
  void a_state_is_that_of_its_release() {
    AttackCatalogue then = AttackCatalogue.attack("10.1").orElseThrow();
    assertThat(then.technique("T1547.011")).map(Technique::isActive).contains(true);
    assertThat(USUAL.technique("T1547.011")).map(Technique::isActive).contains(false);
  }

  @Test
  void a_release_that_the_tables_do_not_have_is_not_guessed() {
    assertThat(AttackCatalogue.attack("18.7")).isEmpty();
    assertThat(AttackCatalogue.attack("")).isEmpty();
    assertThat(AttackCatalogue.releases()).contains("3.0", "18.1", "19.1").doesNotContain("18.7");
  }

  @Test
  void every_release_is_read() {
    for (String release : AttackCatalogue.releases()) {
      AttackCatalogue catalogue = AttackCatalogue.attack(release).orElseThrow();
      assertThat(catalogue.technique("T1059")).as(release).isPresent();
      assertThat(catalogue.tactic("Execution")).as(release).isPresent();
    }
  }

  @Test
  void releases_are_told_by_their_titles() {
    assertThat(USUAL.title()).isEqualTo("ATT&CK 18.1");
    assertThat(AttackCatalogue.atlas().orElseThrow().title()).isEqualTo("ATLAS 5.1.0");
  }

  @Test
  void atlas_has_ids_of_its_own() {
    AttackCatalogue atlas = AttackCatalogue.atlas().orElseThrow();
    assertThat(atlas.tactic("AI Model Access")).map(Tactic::id).contains("AML.TA0000");
    assertThat(atlas.technique("AML.T0011.001")).flatMap(Technique::parent).contains("AML.T0011");
  }

  @Test
  void every_parent_and_tactic_of_a_technique_is_there() {
    for (AttackCatalogue catalogue :
        List.of(USUAL, NEWEST, AttackCatalogue.atlas().orElseThrow())) {
      List<String> tactics = catalogue.tactics().stream().map(Tactic::shortName).toList();
      assertThat(catalogue.techniques())
          .filteredOn(Technique::isActive)
          .allSatisfy(technique -> {
            assertThat(tactics).containsAll(technique.tactics());
            assertThat(technique.parent().filter(id -> catalogue.technique(id).isEmpty()))
                .isEmpty();
          });
    }
  }
}
