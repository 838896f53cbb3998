package dev.seriema.catalog.sigma.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Texts as they look once somebody has encoded them.
final class Encoding {
  private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};

  /// For a text at 0, 1 or 2 bytes behind a group of three: the first letter that it alone decides.
  private static final int[] FIRST = {0, 2, 3};

  /// Letters at the end that what follows decides, too, by the rest of its end.
  private static final int[] LAST = {0, 3, 2};

  private Encoding() {}

  /// The bytes of a text.
  ///
  /// @param modifier of the kind [Modifier.Kind#BYTES]
  static byte[] bytes(String text, Modifier modifier) {
    return switch (modifier) {
      case UTF16LE, WIDE -> text.getBytes(StandardCharsets.UTF_16LE);
      case UTF16BE -> text.getBytes(StandardCharsets.UTF_16BE);
      case UTF16 -> marked(text.getBytes(StandardCharsets.UTF_16LE));
      default -> throw new IllegalArgumentException("no encoding of characters: " + modifier);
    };
  }

  static byte[] bytes(String text) {
    Charset usual = StandardCharsets.UTF_8;
    return text.getBytes(usual);
  }

  private static byte[] marked(byte[] bytes) {
    byte[] marked = Arrays.copyOf(LITTLE_ENDIAN_MARK, LITTLE_ENDIAN_MARK.length + bytes.length);
    System.arraycopy(bytes, 0, marked, LITTLE_ENDIAN_MARK.length, bytes.length);
    return marked;
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// What of the bytes is sure to be seen wherever they stand in a longer text that is written in
  /// Base64: one text for each of the three ways in which they may be cut into groups.
  static List<String> base64Anywhere(byte[] bytes) {
    List<String> seen = new ArrayList<>();
    for (int shift = 0; shift < FIRST.length; shift++) {
      byte[] shifted = new byte[shift + bytes.length];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String encoded = base64(shifted);
      int end = encoded.length() - LAST[shifted.length % FIRST.length];
      if (end > FIRST[shift]) {
        seen.add(encoded.substring(FIRST[shift], end));
      }
    }
    return List.copyOf(seen);
  }
}
