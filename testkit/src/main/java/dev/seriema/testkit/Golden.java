package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Output meant for people or other programs, compared with a file below `src/test/resources` of
/// the module under test.
///
/// With `-Dgolden.update=true` the file is written instead of compared, and the reviewer reads the
/// difference as the change itself.
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /// @param name of the file, such as `alert.json`
  public static void assertMatches(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      assertThat(file).as("golden file; -Dgolden.update=true writes it").exists();
      assertThat(actual).as("differs from %s", file).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(file.toString(), failure);
    }
  }
}
