package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportedStacksTest {
  private static final String MAP = "detection_rules/etc/stack-schema-map.yaml";

  @TempDir private Path folder;

  @Test
  void the_map_of_a_repository_wins_over_the_one_that_ships() {
    FactTree tree = new FactTree(folder);
    tree.file(MAP, "'9.10.0': {ecs: '9.5.0'}\n'9.4.0': {ecs: '9.4.0'}\n");
    assertThat(SupportedStacks.of(tree.facts()).oldest()).isEqualTo(Release.of("9.4.0"));
  }

  @Test
  void without_a_map_the_one_that_ships_is_asked() {
    assertThat(SupportedStacks.shipped().oldest()).isEqualTo(Release.of("8.19.0"));
  }
}
