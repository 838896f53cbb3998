package dev.seriema.catalog.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes up what a [ByteWriter] wrote, and believes none of it.
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  /// @param start where in the bytes to begin
  /// @param end one past the last byte that may be read
  public ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /// What was read cannot have been written.
  public static final class NotWritten extends Exception {
    private static final long serialVersionUID = 1;

    public NotWritten(String what) {
      super(what);
    }
  }

  /// Takes up one value.
  @FunctionalInterface
  public interface Part<T> {
    T read(ByteReader from) throws NotWritten;
  }

  /// @return not negative
  public int number() throws NotWritten {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int octet = octet();
      number |= (octet & 0x7f) << shift;
      if (octet < 0x80) {
        if (number < 0) {
          break;
        }
        return number;
      }
    }
    throw new NotWritten("a number of too many digits");
  }

  public boolean flag() throws NotWritten {
    return switch (octet()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new NotWritten("neither true nor false");
    };
  }

  public String text() throws NotWritten {
    int length = count();
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int character = number();
      if (character > Character.MAX_VALUE) {
        throw new NotWritten("no character: " + character);
      }
      text.append((char) character);
    }
    return text.toString();
  }

  public <T> Optional<T> optional(Part<T> part) throws NotWritten {
    return flag() ? Optional.of(part.read(this)) : Optional.empty();
  }

  public <T> List<T> list(Part<T> part) throws NotWritten {
    int count = count();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(part.read(this));
    }
    return values;
  }

  /// Says that all was read.
  public void end() throws NotWritten {
    if (at != end) {
      throw new NotWritten(end - at + " bytes too many");
    }
  }

  /// How many follow: each takes a byte at least, so that no number makes more room than that.
  private int count() throws NotWritten {
    int count = number();
    if (count > end - at) {
      throw new NotWritten("more are said to follow than there are bytes");
    }
    return count;
  }

  private int octet() throws NotWritten {
    if (at >= end) {
      throw new NotWritten("ends too early");
    }
    return bytes[at++] & 0xff;
  }
}
