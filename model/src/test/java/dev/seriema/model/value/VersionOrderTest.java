package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
  /// In their order.
  private static final List<String> VERSIONS =
      List.of(
          "0.0.1",
          "1",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.2",
          "1.0.0-alpha.11",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0",
          "1.0.0+build.5",
          "1.2.4",
          "1.5.0",
          "1.11.3",
          "8.9",
          "8.10.0",
          "8.10.0.1",
          "20260302123456789012345",
          "1.0.",
          "bad",
          "v1.0");

  @Test
  void versions_are_ordered_by_their_numbers_and_other_texts_come_last() {
    for (int i = 0; i < VERSIONS.size(); i++) {
      for (int j = 0; j < VERSIONS.size(); j++) {
        assertThat(Integer.signum(VersionOrder.compare(VERSIONS.get(i), VERSIONS.get(j))))
            .as("%s and %s", VERSIONS.get(i), VERSIONS.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void any_list_can_be_sorted() {
    List<String> shuffled = new ArrayList<>(VERSIONS);
    Collections.shuffle(shuffled, new Random(3));
    shuffled.sort(VersionOrder::compare);
    assertThat(shuffled).isEqualTo(VERSIONS);
  }
}
