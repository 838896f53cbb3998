package dev.seriema.cli.state;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By what a file is known again that has grown: its first bytes.
///
/// @param size of the file, in bytes
/// @param bytes how many of its first bytes the digest is of
/// @param digest in hexadecimal digits
record FilePrint(long size, int bytes, String digest) {
  /// How many of the first bytes are looked at.
  static final int MOST = 4096;

  /// That of no file.
  static final FilePrint NONE = new FilePrint(0, 0, "");

  static FilePrint of(Path file) throws IOException {
    return of(file, MOST);
  }

  /// @param most how many of the first bytes are looked at
  static FilePrint of(Path file, int most) throws IOException {
    long size = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes((int) Math.min(most, size));
      return new FilePrint(size, first.length, digest(first));
    }
  }

  /// Whether a file is at least as long, and begins with the same bytes.
  boolean beginsAs(Path file) throws IOException {
    return Files.size(file) >= size && of(file, bytes).digest.equals(digest);
  }

  void write(StateOutput out) throws IOException {
    out.count(size);
    out.count(bytes);
    out.text(digest);
  }

  static FilePrint read(StateInput in) throws IOException {
    return new FilePrint(in.count(Long.MAX_VALUE), in.count(MOST), in.text(64));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
