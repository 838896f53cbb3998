package dev.seriema.detector.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digests that ids are made with.
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    return of("SHA-256");
  }

  static MessageDigest sha1() {
    return of("SHA-1");
  }

  /// @return hexadecimal digits of the digest of a text
  static String hex(MessageDigest digest, String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + name, impossible);
    }
  }
}
