package dev.seriema.cli;

import dev.seriema.catalog.remote.Secret;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A key from a file or from the environment, never from the command line, which others can see.
final class KeyFile {
  /// In bytes.
  private static final int LONGEST = 10_000;

  private KeyFile() {}

  /// @param file that has nothing but the key
  /// @param variable of the environment, where no file is named
  /// @param option that names a file
  static Secret read(
      Optional<Path> file, String variable, Map<String, String> environment, String option)
      throws Unable {
    String place = file.map(path -> "`" + WrittenFiles.shown(path) + "`").orElse("$" + variable);
    String text = file.isPresent() ? content(file.get()) : environment.get(variable);
    if (text == null) {
      throw new Unable("no key: set " + place + ", or name a file with " + option);
    }
    try {
      return Secret.of(text);
    } catch (IllegalArgumentException noKey) {
      throw new Unable("the key of " + place + " " + noKey.getMessage());
    }
  }

  private static String content(Path file) throws Unable {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Unable(
          "`" + WrittenFiles.shown(file) + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }
}
