package dev.seriema.catalog.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Reads files with a bound.
public final class FileBytes {
  private FileBytes() {}

  /// The bytes of a file; one more than `longest` when there are more.
  ///
  /// @param file not a link, so that nothing changed meanwhile leads elsewhere
  public static byte[] read(Path file, int longest) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(longest + 1);
    }
  }
}
