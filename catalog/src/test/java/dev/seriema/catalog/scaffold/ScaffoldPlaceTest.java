package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldPlaceTest {
  @TempDir private Path folder;

  @Test
  void a_rule_lies_where_repositories_have_such_rules() throws IOException, UnknownName {
    Files.writeString(
        folder.resolve("_config.yaml"),
        "rule_dirs:\n  - rules\nbbr_rules_dirs:\n  - rules_building_block\n");
    Files.createDirectory(folder.resolve("rules"));
    Files.createDirectory(folder.resolve("rules_building_block"));
    assertThat(placed("endpoint", Optional.of(HostSystem.MACOS), false)).isEqualTo("rules/macos");
    assertThat(placed("endpoint", Optional.empty(), false)).isEqualTo("rules/cross-platform");
    assertThat(placed("okta", Optional.empty(), false)).isEqualTo("rules/integrations/okta");
    assertThat(placed("filebeat", Optional.empty(), false)).isEqualTo("rules/cross-platform");
    assertThat(placed("okta", Optional.empty(), true)).isEqualTo("rules_building_block");
  }

  @Test
  void in_a_folder_without_parts_a_rule_lies_in_the_folder() throws IOException, UnknownName {
    assertThat(placed("okta", Optional.empty(), false)).isEmpty();
    Files.createFile(folder.resolve("seriema.toml"));
    assertThat(placed("endpoint", Optional.of(HostSystem.LINUX), true)).isEmpty();
  }

  @Test
  void elastics_own_rules_are_elastics() throws IOException {
    Files.createDirectories(folder.resolve("detection_rules/etc"));
    Files.createFile(folder.resolve("detection_rules/etc/packages.yaml"));
    assertThat(ScaffoldPlace.around(folder).owner().author()).contains("Elastic");
    Files.delete(folder.resolve("detection_rules/etc/packages.yaml"));
    assertThat(ScaffoldPlace.around(folder).owner().author()).isEmpty();
  }

  private String placed(String source, Optional<HostSystem> system, boolean isBuildingBlock)
      throws UnknownName {
    Path placed =
        ScaffoldPlace.around(folder)
            .folder(DataSources.shipped().named(source), system, isBuildingBlock);
    return folder.toAbsolutePath().normalize().relativize(placed).toString().replace('\\', '/');
  }
}
