package dev.seriema.catalog.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Reads files with a bound.
public final class FileBytes {
  private FileBytes() {}

  /// The bytes of a file; one more than `longest` when there are more.
  ///
  /// @param file not a link, so that nothing changed meanwhile leads elsewhere
  public static byte[] read(Path file, int longest) throws IOException {
    try (InputStream in = open(file)) {
      return in.readNBytes(longest + 1);
    }
  }

  /// The same of what a file holds, unpacked where its name ends with `.gz`.
  public static byte[] readUnpacked(Path file, int longest) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return read(file, longest);
    }
    try (InputStream in = new GZIPInputStream(open(file))) {
      return in.readNBytes(longest + 1);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
