package dev.seriema.catalog.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of a commit.
///
/// @param path from the top of the repository, with `/`
/// @param mode as git writes it, such as `100644`
/// @param object the name of its content
public record TreeFile(String path, String mode, String object) {
  private static final int SHA1_DIGITS = 40;

  /// Whether it is a file, and neither a link nor a repository inside of the repository.
  public boolean isRegular() {
    return mode.startsWith("100");
  }

  /// Whether its content is that.
  public boolean holds(byte[] content) {
    String algorithm = object.length() == SHA1_DIGITS ? "SHA-1" : "SHA-256";
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(content)).equals(object);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
