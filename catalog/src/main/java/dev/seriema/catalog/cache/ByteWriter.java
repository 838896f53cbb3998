package dev.seriema.catalog.cache;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes values one behind the other, small ones small; a [ByteReader] takes them up in the same
/// order.
public final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int length;

  /// @param number not negative
  public ByteWriter number(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a negative number: " + number);
    }
    int rest = number;
    while (rest > 0x7f) {
      octet((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return octet(rest);
  }

  public ByteWriter flag(boolean flag) {
    return octet(flag ? 1 : 0);
  }

  /// Each character by its number: also what no UTF-8 can have comes back as it was.
  public ByteWriter text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
    return this;
  }

  public <T> ByteWriter optional(Optional<T> value, BiConsumer<ByteWriter, ? super T> how) {
    flag(value.isPresent());
    value.ifPresent(present -> how.accept(this, present));
    return this;
  }

  public <T> ByteWriter list(List<T> values, BiConsumer<ByteWriter, ? super T> how) {
    number(values.size());
    values.forEach(value -> how.accept(this, value));
    return this;
  }

  /// A copy of what was written.
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private ByteWriter octet(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
    return this;
  }
}
