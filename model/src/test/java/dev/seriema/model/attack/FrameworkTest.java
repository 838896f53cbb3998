package dev.seriema.model.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkTest {
  @ParameterizedTest
  @CsvSource({
    "ATTACK, TACTIC, TA0002, https://attack.mitre.org/tactics/TA0002/",
    "ATTACK, TECHNIQUE, T1059, https://attack.mitre.org/techniques/T1059/",
    "ATTACK, SUB_TECHNIQUE, T1059.004, https://attack.mitre.org/techniques/T1059/004/",
    "ATLAS, TACTIC, AML.TA0002, https://atlas.mitre.org/tactics/AML.TA0002/",
    "ATLAS, TECHNIQUE, AML.T0043, https://atlas.mitre.org/techniques/AML.T0043/",
    "ATLAS, SUB_TECHNIQUE, AML.T0043.001, https://atlas.mitre.org/techniques/AML.T0043.001/",
  })
  void an_id_has_a_page_from_which_it_can_be_told(
      Framework framework, ItemKind kind, String id, String page) {
    assertThat(framework.hasForm(kind, id)).isTrue();
    assertThat(framework.page(kind, id)).isEqualTo(page);
    assertThat(framework.idOfPage(kind, page)).contains(id);
    assertThat(framework.idOfPage(kind, page.substring(0, page.length() - 1))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T1059",
        "https://attack.mitre.org/techniques/",
        "https://attack.mitre.org/techniques",
        "http://attack.mitre.org/techniques/T1059/",
        "https://attack.mitre.org/techniques/T1059//",
        "https://attack.mitre.org/techniques/T1059/004/",
        "https://attack.mitre.org/techniques/T10S9/",
        "https://attack.mitre.org/tactics/T1059/",
      })
  void another_address_is_not_the_page_of_a_technique(String address) {
    assertThat(Framework.ATTACK.idOfPage(ItemKind.TECHNIQUE, address)).isEmpty();
  }

  @Test
  void a_dot_is_no_slash_in_an_address() {
    assertThat(
            Framework.ATTACK.idOfPage(
                ItemKind.SUB_TECHNIQUE, "https://attack.mitre.org/techniques/T1059.004/"))
        .isEmpty();
  }

  @Test
  void a_framework_is_found_by_what_rules_call_it() {
    assertThat(Framework.titled("MITRE ATT&CK")).contains(Framework.ATTACK);
    assertThat(Framework.titled("MITRE ATLAS")).contains(Framework.ATLAS);
    assertThat(Framework.titled("Mitre Att&ck")).isEmpty();
  }
}
