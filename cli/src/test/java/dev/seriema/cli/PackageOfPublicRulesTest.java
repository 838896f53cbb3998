package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public rules as packages for three releases of the stack.
class PackageOfPublicRulesTest {
  @TempDir private Path folder;

  @Test
  void what_is_in_a_package_and_what_is_left_out_is_known_for_three_stacks() {
    StringBuilder told = new StringBuilder();
    for (String stack : List.of("8.19", "9.1", "9.4")) {
      told.append(packaged(stack, folder.resolve(stack)));
    }
    told.append("with --convert\n");
    told.append(packaged("8.19", folder.resolve("converted"), "--convert"));
    Golden.assertMatches(
        "packages-of-public-rules.txt", told.toString().replaceAll("sha256 .*\n", ""));
  }

  @Test
  void twice_made_the_packages_have_the_same_bytes() throws IOException {
    packaged("9.4", folder.resolve("first"));
    packaged("9.4", folder.resolve("second"));
    for (String file :
        List.of("security_detection_engine-9.4.0.zip", "rules.ndjson", "summary.json")) {
      assertThat(Files.mismatch(folder.resolve("first/" + file), folder.resolve("second/" + file)))
          .isEqualTo(-1);
    }
  }

  private static String packaged(String stack, Path to, String... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "release", "package", SharedData.corpus(), "--stack", stack, "--output-dir", to));
    arguments.addAll(List.of(more));
    return Invocation.of(arguments.toArray()).endsWith(0).out();
  }
}
