package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.facts.RuleConstants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/// The sentence that Elastic's rules with many alerts have in their `setup`. It is known by its
/// checksum alone, since its licence keeps it out of here.
final class MaximumAlertsSentence {
  /// In characters, with one blank between words.
  private static final int LENGTH = 188;

  private MaximumAlertsSentence() {}

  /// Whether a text has it, however its lines are broken; always, where no checksum ships.
  static boolean isIn(String text) {
    Set<String> checksums = RuleConstants.list("max_signals_sentence_sha256").keySet();
    if (checksums.isEmpty()) {
      return true;
    }
    String words = String.join(" ", text.strip().split("\\s+"));
    for (int end = LENGTH; end <= words.length(); end++) {
      int start = end - LENGTH;
      if (words.charAt(end - 1) == '.'
          && (start == 0 || words.charAt(start - 1) == ' ')
          && checksums.contains(checksum(words.substring(start, end)))) {
        return true;
      }
    }
    return false;
  }

  private static String checksum(String sentence) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(sentence.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
