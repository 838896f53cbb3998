package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.attack.Tactic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TechniqueFinderTest {
  @SuppressWarnings("NullAway.Init") // made before each test
  private TechniqueFinder finder;

  @BeforeEach
  void readTables() throws UnknownName {
    finder = TechniqueFinder.ofUsual();
  }

  @Test
  void a_technique_is_found_by_id_and_by_name_in_any_case() throws UnknownName {
    assertThat(finder.technique("t1059.004").name()).isEqualTo("Unix Shell");
    assertThat(finder.technique("unix shell").id()).isEqualTo("T1059.004");
  }

  @Test
  void a_name_that_several_have_is_told_with_their_ids() {
    assertThatThrownBy(() -> finder.technique("Domains"))
        .hasMessage(
            "several techniques are called `Domains`; name one by its id:"
                + " T1583.001, T1584.001");
  }

  @Test
  void an_unknown_technique_is_told_with_those_that_may_be_meant() {
    assertThatThrownBy(() -> finder.technique("unix shel"))
        .hasMessageStartingWith(
            "ATT&CK 18.1 has no technique `unix shel`; did you mean T1059.004 (Unix Shell)");
    assertThatThrownBy(() -> finder.technique("T1059.04"))
        .hasMessageContaining("did you mean `T1059.0");
  }

  @Test
  void a_technique_that_was_replaced_is_told_with_what_took_its_place() {
    assertThatThrownBy(() -> finder.technique("T1547.011"))
        .hasMessage(
            "T1547.011 is no technique of ATT&CK 18.1 any more; in its place is T1647 (Plist File"
                + " Modification)");
  }

  @Test
  void the_tactics_of_a_technique_are_those_of_its_release() throws UnknownName {
    assertThat(finder.tactics(finder.technique("T1053.003")))
        .extracting(Tactic::name)
        .containsExactly("Execution", "Persistence", "Privilege Escalation");
  }

  @Test
  void a_tactic_is_found_by_id_by_name_and_as_techniques_name_it() throws UnknownName {
    assertThat(finder.tactic("TA0008").name()).isEqualTo("Lateral Movement");
    assertThat(finder.tactic("lateral movement").id()).isEqualTo("TA0008");
    assertThat(finder.tactic("lateral-movement").id()).isEqualTo("TA0008");
    assertThatThrownBy(() -> finder.tactic("Persistance"))
        .hasMessage("ATT&CK 18.1 has no tactic `Persistance`; did you mean `Persistence`?");
  }
}
