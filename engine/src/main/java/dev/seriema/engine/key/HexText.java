package dev.seriema.engine.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts of hexadecimal digits of one letter case, two digits a byte: most keys are ids of hosts
/// and processes, and half of their bytes say nothing. Each text has one way to be written and each
/// way is one text, so that keys are equal exactly when their bytes are.
public final class HexText {
  /// Digits in groups of 8, 4, 4, 4 and 12 with `-` between.
  static final int UUID_LENGTH = 36;

  static final int UUID_BYTES = 16;

  /// Shorter texts would gain nothing.
  static final int LEAST = 8;

  private static final int NONE = -1;
  private static final byte[] LOWER = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] UPPER = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LOWER_VALUES = values(LOWER);
  private static final byte[] UPPER_VALUES = values(UPPER);

  private HexText() {}

  static boolean hasDashes(byte[] text, int start) {
    return text[start + 8] == '-'
        && text[start + 13] == '-'
        && text[start + 18] == '-'
        && text[start + 23] == '-';
  }

  /// Packs digits, and passes over the dashes of a UUID.
  ///
  /// @param length of the text, even and up to its end
  /// @return whether all are digits of this letter case; if not, what was written means nothing
  static boolean pack(byte[] text, int start, int length, boolean upper, byte[] into, int to) {
    byte[] values = upper ? UPPER_VALUES : LOWER_VALUES;
    boolean isUuid = length == UUID_LENGTH && hasDashes(text, start);
    int written = to;
    for (int at = start; at < start + length; at += 2) {
      at += isUuid && text[at] == '-' ? 1 : 0;
      int high = values[text[at] & 0xff];
      int low = values[text[at + 1] & 0xff];
      if ((high | low) < 0) {
        return false;
      }
      into[written++] = (byte) ((high << 4) | low);
    }
    return true;
  }

  /// Whether the first letter of a text is one of those digits in upper case.
  static boolean isUpper(byte[] text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (text[at] >= 'A') {
        return text[at] <= 'F';
      }
    }
    return false;
  }

  static String unpack(byte[] packed, boolean upper, boolean isUuid) {
    byte[] digits = upper ? UPPER : LOWER;
    byte[] text = new byte[isUuid ? UUID_LENGTH : 2 * packed.length];
    int at = 0;
    for (byte pair : packed) {
      if (isUuid && (at == 8 || at == 13 || at == 18 || at == 23)) {
        text[at++] = '-';
      }
      text[at++] = digits[(pair & 0xff) >> 4];
      text[at++] = digits[pair & 0xf];
    }
    return new String(text, StandardCharsets.US_ASCII);
  }

  private static byte[] values(byte[] digits) {
    byte[] values = new byte[1 << Byte.SIZE];
    Arrays.fill(values, (byte) NONE);
    for (int i = 0; i < digits.length; i++) {
      values[digits[i]] = (byte) i;
    }
    return values;
  }
}
