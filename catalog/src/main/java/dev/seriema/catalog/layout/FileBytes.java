package dev.seriema.catalog.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads files with a bound.
final class FileBytes {
  private FileBytes() {}

  /// The bytes of a file; one more than `longest` when there are more.
  ///
  /// @param file not a link, so that nothing changed meanwhile leads elsewhere
  static byte[] read(Path file, int longest) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(longest + 1);
    }
  }

  /// Why reading failed, in words that stand behind a colon.
  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "access is denied";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
