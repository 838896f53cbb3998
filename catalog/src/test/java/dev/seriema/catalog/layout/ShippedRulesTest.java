package dev.seriema.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of this repository.
class ShippedRulesTest {
  @Test
  void all_of_them_load_without_a_finding() {
    Path root = SharedData.repository();
    RuleSet set = RuleLoader.load(List.of(root.resolve("rules")));

    assertThat(set.findings()).isEmpty();
    assertThat(set.leftOut()).isEmpty();
    assertThat(set.live()).hasSizeGreaterThan(10);
  }

  @Test
  void this_repository_is_found_by_them() {
    Path root = SharedData.repository().toAbsolutePath().normalize();
    RuleRepository around = RuleRepository.around(root.resolve("catalog/src")).orElseThrow();

    assertThat(around.root()).isEqualTo(root);
    assertThat(around.places()).containsExactly(root.resolve("rules"));
  }
}
