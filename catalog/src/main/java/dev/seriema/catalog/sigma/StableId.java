package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.rule.RuleId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids that are the same each time.
final class StableId {
  private static final Pattern UUID_WRITTEN =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private StableId() {}

  /// The id of a document where it is a UUID; else one made of that id, or of the title.
  static RuleId of(SigmaHead head) {
    String known = head.id().map(SigmaHead.Word::text).orElse(head.title().text());
    return isUuid(known) ? new RuleId(known.toLowerCase(Locale.ROOT)) : made(known);
  }

  /// The id of one of several rules of a document.
  static RuleId of(SigmaHead head, String part) {
    return made(of(head).id() + "/" + part);
  }

  static boolean isUuid(String text) {
    return UUID_WRITTEN.matcher(text).matches();
  }

  /// A UUID that looks like a random one.
  private static RuleId made(String of) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes =
          ByteBuffer.wrap(digest.digest(("sigma/" + of).getBytes(StandardCharsets.UTF_8)));
      long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
      long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
      return new RuleId(new UUID(high, low).toString());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
