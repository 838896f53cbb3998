package dev.seriema.detector.alert;

import dev.seriema.model.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id of an alert: SHA-256 over the rule's id and version and the index and id of its event,
/// each with its length before it. The same match always has the same id, so writing it twice is
/// harmless.
final class AlertId {
  private AlertId() {}

  /// @param index empty where it is unknown
  /// @return 64 hexadecimal digits
  static String of(Rule rule, String index, String eventId) {
    MessageDigest digest = sha256();
    add(digest, rule.id().id());
    add(digest, Integer.toString(version(rule)));
    add(digest, index);
    add(digest, eventId);
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The file's own version, else the lock's, else 1.
  static int version(Rule rule) {
    return rule.version().orElse(1);
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
