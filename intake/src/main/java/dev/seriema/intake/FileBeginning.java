package dev.seriema.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Stands for the first bytes of a file of which some was read, by which it is known again.
final class FileBeginning {
  /// How many bytes are looked at.
  private static final int MOST = 4096;

  private FileBeginning() {}

  /// @param read how many bytes were read of the file
  /// @return a digest in hexadecimal digits; of fewer bytes where the file is shorter
  static String of(FileChannel file, long read) throws IOException {
    ByteBuffer first = ByteBuffer.allocate((int) Math.min(MOST, read));
    int got = 0;
    while (got >= 0 && first.hasRemaining()) {
      got = file.read(first, first.position());
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first.array(), 0, first.position());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether more of the file changes nothing.
  static boolean isWhole(long read) {
    return read >= MOST;
  }
}
