package dev.seriema.model.event;

import dev.seriema.model.value.ByteWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time: the first byte of a word is its lowest.
final class Words {
  /// How many bytes a word holds.
  static final int BYTES = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /// The word at `at`; eight bytes must be there.
  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /// Writes a word; there must be room for eight bytes.
  static void put(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  /// The word of fewer than eight bytes, the rest zero.
  static long partial(byte[] bytes, int at, int length) {
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = (word << 8) | (bytes[at + i] & 0xff);
    }
    return word;
  }

  /// The lowest `length` bytes of a word, the rest zero.
  ///
  /// @param length from 1 to 8
  static long head(long word, int length) {
    return word & (-1L >>> (64 - (length << 3)));
  }

  /// Marks, with the high bit of its byte, the first byte that ends plain text: a quote, a
  /// backslash, a control character or a byte that is not ASCII. Marks above it mean nothing.
  static long textEnds(long word) {
    // Flipping 0x02 puts the quote right above the control characters, so that one comparison finds
    // both. A borrow reaches upwards only, and only from a byte that is marked itself.
    long controlOrQuote = (word ^ (0x02 * ByteWords.ONES)) - 0x21 * ByteWords.ONES;
    long backslash = (word ^ ('\\' * ByteWords.ONES)) - ByteWords.ONES;
    return (controlOrQuote | backslash | word) & ByteWords.HIGH_BITS;
  }

  /// Marks, with the high bit of its byte, all bytes that [#textEnds] marks the first of.
  static long marks(long word) {
    long ascii = word & ~ByteWords.HIGH_BITS;
    long noQuote = (ascii ^ ('"' * ByteWords.ONES)) + 0x7f * ByteWords.ONES;
    long noBackslash = (ascii ^ ('\\' * ByteWords.ONES)) + 0x7f * ByteWords.ONES;
    long noControl = ascii + 0x60 * ByteWords.ONES;
    return (~(noQuote & noBackslash & noControl) | word) & ByteWords.HIGH_BITS;
  }

  /// Marks, with the high bit of its byte, the first backslash. Marks above it mean nothing.
  static long backslashes(long word) {
    long others = word ^ ('\\' * ByteWords.ONES);
    return (others - ByteWords.ONES) & ~others & ByteWords.HIGH_BITS;
  }

  /// Whether UTF-8 text is ASCII without upper-case letters, so that folding leaves it as it is.
  static boolean isFolded(byte[] bytes, int start, int end) {
    int at = start;
    for (; at + BYTES <= end; at += BYTES) {
      if (unfolded(at(bytes, at)) != 0) {
        return false;
      }
    }
    return unfolded(ByteWords.first(bytes, at, end)) == 0;
  }

  /// Folds text that is ASCII, word by word.
  ///
  /// @param target has room for the text from `to`, and for seven bytes more
  /// @return one past the last byte written; -1 where the text is not ASCII, and what was written
  ///   means nothing
  static int foldAscii(byte[] bytes, int start, int end, byte[] target, int to) {
    for (int at = start; at < end; at += BYTES) {
      long word = ByteWords.first(bytes, at, end);
      if ((word & ByteWords.HIGH_BITS) != 0) {
        return -1;
      }
      // The mark of a letter, moved to the bit that makes it a small one.
      put(target, to + at - start, word | (unfolded(word) >>> 2));
    }
    return to + end - start;
  }

  /// Marks the bytes that are an upper-case ASCII letter or not ASCII.
  private static long unfolded(long word) {
    long ascii = word & ~ByteWords.HIGH_BITS;
    long atLeastA = ascii + (0x80 - 'A') * ByteWords.ONES;
    long beyondZ = ascii + (0x80 - 'Z' - 1) * ByteWords.ONES;
    return ((atLeastA & ~beyondZ) | word) & ByteWords.HIGH_BITS;
  }

  /// How many bytes stand before the first marked one; 8 when none is.
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /// The first marked byte.
  ///
  /// @param marks at least one
  static byte byteAt(long word, long marks) {
    return (byte) (word >>> (Long.numberOfTrailingZeros(marks) - 7));
  }
}
