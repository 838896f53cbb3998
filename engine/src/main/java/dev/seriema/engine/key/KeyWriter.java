package dev.seriema.engine.key;

import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes the values of a join key as bytes, so that two keys are equal exactly when their bytes
/// are: text by letter case and all, numbers by size whether whole or not, moments by the instant,
/// addresses by their bits. Values of two kinds are never equal; a missing one equals only another.
/// Ids of hexadecimal digits are packed ([HexText]).
public final class KeyWriter {
  static final byte MISSING = 0;
  static final byte FALSE = 1;
  static final byte TRUE = 2;
  static final byte WHOLE = 3;
  static final byte FRACTION = 4;
  static final byte MOMENT = 5;
  static final byte ADDRESS = 6;
  static final byte TEXT = 7;
  static final byte HEX = 8;
  static final byte UPPER_HEX = 9;
  static final byte UUID = 10;
  static final byte UPPER_UUID = 11;

  /// What a length takes at most.
  private static final int LENGTH_BYTES = 5;

  private byte[] bytes = new byte[64];
  private int length;

  public void clear() {
    length = 0;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /// Adds what another writer wrote.
  public void copy(ByteBuffer written, int count) {
    written.get(reserve(count), length, count);
    length += count;
  }

  /// Forgets what was written from here on.
  public void cut(int to) {
    length = to;
  }

  public void write(Value value) {
    switch (value) {
      case Value.Missing _ -> reserve(1)[length++] = MISSING;
      case Value.Truth(boolean holds) -> reserve(1)[length++] = holds ? TRUE : FALSE;
      case Value.Whole(long number) -> number(WHOLE, number);
      case Value.Fraction(double number) -> fraction(number);
      case Value.Moment(var instant) -> {
        number(MOMENT, instant.getEpochSecond());
        ByteBuffer.wrap(reserve(Integer.BYTES)).putInt(length, instant.getNano());
        length += Integer.BYTES;
      }
      case Value.Address(var address) -> {
        number(ADDRESS, address.high());
        ByteBuffer.wrap(reserve(Long.BYTES)).putLong(length, address.low());
        length += Long.BYTES;
      }
      case Value.Text(String text) -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        text(utf8, 0, utf8.length);
      }
    }
  }

  /// Writes a text that is there as UTF-8.
  public void text(byte[] utf8, int start, int end) {
    int count = end - start;
    if (count < HexText.LEAST || (count & 1) != 0 || !hex(utf8, start, end)) {
      reserve(1 + LENGTH_BYTES + count)[length++] = TEXT;
      length(count);
      System.arraycopy(utf8, start, bytes, length, count);
      length += count;
    }
  }

  private boolean hex(byte[] utf8, int start, int end) {
    int count = end - start;
    boolean upper = HexText.isUpper(utf8, start, end);
    boolean isUuid = count == HexText.UUID_LENGTH && HexText.hasDashes(utf8, start);
    int before = length;
    int packed = isUuid ? HexText.UUID_BYTES : count / 2;
    byte tag = isUuid ? UUID : HEX;
    reserve(1 + LENGTH_BYTES + packed)[length++] = (byte) (upper ? tag + 1 : tag);
    if (!isUuid) {
      length(packed);
    }
    if (HexText.pack(utf8, start, count, upper, bytes, length)) {
      length += packed;
      return true;
    }
    length = before;
    return false;
  }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  private void length(int count) {
    int rest = count;
    for (; rest > Byte.MAX_VALUE; rest >>>= Byte.SIZE - 1) {
      bytes[length++] = (byte) (rest | Byte.MIN_VALUE);
    }
    bytes[length++] = (byte) rest;
  }

  /// A fraction of no digits is the whole number, where there is one.
  private void fraction(double number) {
    long whole = (long) number;
    if (whole == number && whole != Long.MAX_VALUE) {
      number(WHOLE, whole);
    } else {
      number(FRACTION, Double.doubleToLongBits(number));
    }
  }

  private void number(byte tag, long bits) {
    reserve(1 + Long.BYTES)[length++] = tag;
    ByteBuffer.wrap(bytes).putLong(length, bits);
    length += Long.BYTES;
  }

  private byte[] reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
    return bytes;
  }
}
