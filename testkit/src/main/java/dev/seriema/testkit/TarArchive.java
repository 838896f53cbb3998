package dev.seriema.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Reads files and folders from a gzipped tar archive, with the long names of GNU tar.
///
/// Links, devices and names that lead out of the target folder are refused.
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 4096;

  private TarArchive() {}

  static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
      String longName = "";
      for (byte[] header = block(in); header[0] != 0; header = block(in)) {
        long size = Long.parseLong(text(header, 124, 12).strip(), 8);
        String name = longName.isEmpty() ? name(header) : longName;
        longName = "";
        switch (header[156]) {
          case 'L' -> longName = longName(content(in, size));
          case '5' -> Files.createDirectories(inside(folder, name));
          case '0', 0 -> {
            Path file = inside(folder, name);
            Files.createDirectories(file.getParent());
            Files.write(file, content(in, size));
          }
          default -> throw new IOException(name + " is neither a file nor a folder");
        }
      }
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException(name + " leads out of the archive");
    }
    return path;
  }

  private static String name(byte[] header) {
    String prefix = text(header, 257, 6).equals("ustar") ? text(header, 345, 155) : "";
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String longName(byte[] content) throws IOException {
    if (content.length > LONGEST_NAME) {
      throw new IOException("a name of " + content.length + " bytes");
    }
    return text(content, 0, content.length);
  }

  /// The characters up to the first zero byte.
  private static String text(byte[] bytes, int start, int length) {
    int end = start;
    while (end < start + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /// The next header; one of zeros ends the archive.
  private static byte[] block(InputStream in) throws IOException {
    return bytes(in, BLOCK);
  }

  /// The bytes of an entry; what fills its last block is passed over.
  private static byte[] content(InputStream in, long size) throws IOException {
    byte[] content = bytes(in, Math.toIntExact(size));
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    return content;
  }

  private static byte[] bytes(InputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the archive ends early");
    }
    return bytes;
  }
}
