package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageFileTest {
  private static final String FILE =
      """
      # what comes next
      package:
        name: '9.6'   # the stack
        registry_data:
          conditions:
            kibana.version: ^9.6.0
          version: 9.6.0-beta.1
      """;

  @TempDir private Path root;

  private PackageFile file(String text) throws Exception {
    Path file = root.resolve("detection_rules/etc/packages.yaml");
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    return PackageFile.of(root);
  }

  @ParameterizedTest
  @CsvSource({
    "MINOR, false, 9.7, 9.7.0, 9.7.0-beta.1",
    "MAJOR, false, 10.0, 10.0.0, 10.0.0-beta.1",
    "PATCH, false, 9.6, 9.6.0, 9.6.1",
    "PATCH, true, 9.6, 9.6.0, 9.6.0-beta.2"
  })
  void only_the_versions_are_written(
      PackageBump.Part part, boolean preview, String stack, String kibana, String version)
      throws Exception {
    PackageFile file = file(FILE);
    assertThat(file.with(file.present().next(part, preview)))
        .isEqualTo(
            FILE.replace("9.6.0-beta.1", version)
                .replace("^9.6.0", "^" + kibana)
                .replace("'9.6'", "'" + stack + "'"));
  }

  @Test
  void behind_a_release_a_preview_is_one_of_the_next_patch() throws Exception {
    PackageFile file = file(FILE.replace("9.6.0-beta.1", "9.6.4"));
    assertThat(file.present().next(PackageBump.Part.PATCH, true).version())
        .hasToString("9.6.5-beta.1");
  }

  @Test
  void what_is_missing_or_no_version_is_told() {
    assertThatThrownBy(() -> file(FILE.replace("    version:", "    versoin:")))
        .isInstanceOf(UnreadableRelease.class)
        .hasMessageContaining("`version`");
    assertThatThrownBy(() -> file(FILE.replace("9.6.0-beta.1", "soon")))
        .hasMessageContaining(":7: `soon` is no release");
  }
}
