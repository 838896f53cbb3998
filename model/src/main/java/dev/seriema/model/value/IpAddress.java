package dev.seriema.model.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An internet address as 128 bits; one of version 4 is mapped to `::ffff:a.b.c.d`.
///
/// Order is that of the bits without sign, so `::1` comes before `127.0.0.1`.
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
  private static final long MAPPED = 0xFFFF_0000_0000L;

  /// Reads `a.b.c.d` (four decimal parts from 0 to 255, no leading zero) or any text form of RFC
  /// 4291.
  ///
  /// @return empty when the text is no address; a zone (`%eth0`) is none
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0
        ? parseVersion6(text)
        : parseVersion4(text).map(IpAddress::mapped);
  }

  /// Whether the address is a mapped one of version 4.
  public boolean isVersion4() {
    return high == 0 && low >>> 32 == 0xFFFF;
  }

  /// The address behind this one; behind the last comes the first.
  IpAddress next() {
    return new IpAddress(low == -1L ? high + 1 : high, low + 1);
  }

  @Override
  public int compareTo(IpAddress other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  /// The usual spelling: `a.b.c.d` for version 4, else that of RFC 5952, which is in lower case and
  /// shortens the first longest run of zero groups.
  public String text() {
    if (isVersion4()) {
      return ((low >>> 24) & 0xFF)
          + "."
          + ((low >>> 16) & 0xFF)
          + "."
          + ((low >>> 8) & 0xFF)
          + "."
          + (low & 0xFF);
    }
    int gap = -1;
    int gapLength = 1;
    for (int i = 0; i < 8; i++) {
      int length = 0;
      while (i + length < 8 && group(i + length) == 0) {
        length++;
      }
      if (length > gapLength) {
        gap = i;
        gapLength = length;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        text.append("::");
        i += gapLength - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  /// One of the eight groups of 16 bits, the highest first.
  private int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> (16 * (3 - index % 4))) & 0xFFFF;
  }

  private static IpAddress mapped(long version4) {
    return new IpAddress(0, MAPPED | version4);
  }

  private static Optional<Long> parseVersion4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long bits = 0;
    for (String part : parts) {
      int number = number(part, 10, 3);
      if (number < 0 || number > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
        return Optional.empty();
      }
      bits = bits << 8 | number;
    }
    return Optional.of(bits);
  }

  private static Optional<IpAddress> parseVersion6(String text) {
    String written = text;
    int dot = written.indexOf('.');
    if (dot >= 0) {
      int colon = written.lastIndexOf(':');
      Optional<Long> tail = parseVersion4(written.substring(colon + 1));
      if (colon < 0 || tail.isEmpty()) {
        return Optional.empty();
      }
      long bits = tail.get();
      written =
          written.substring(0, colon + 1)
              + Long.toHexString(bits >>> 16)
              + ':'
              + Long.toHexString(bits & 0xFFFF);
    }
    int gap = written.indexOf("::");
    if (gap < 0) {
      return Optional.ofNullable(groups(written))
          .filter(groups -> groups.length == 8)
          .map(groups -> join(groups, new int[0]));
    }
    int[] head = groups(written.substring(0, gap));
    int[] tail = groups(written.substring(gap + 2));
    if (head == null || tail == null || head.length + tail.length > 7) {
      return Optional.empty();
    }
    return Optional.of(join(head, tail));
  }

  private static int @Nullable [] groups(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    int[] groups = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      groups[i] = number(parts[i], 16, 4);
      if (groups[i] < 0) {
        return null;
      }
    }
    return groups;
  }

  private static IpAddress join(int[] head, int[] tail) {
    int[] all = new int[8];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | all[i];
      low = low << 16 | all[i + 4];
    }
    return new IpAddress(high, low);
  }

  private static int number(String digits, int radix, int longest) {
    if (digits.isEmpty() || digits.length() > longest) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      int value = digit < 0x80 ? Character.digit(digit, radix) : -1;
      if (value < 0) {
        return -1;
      }
      number = number * radix + value;
    }
    return number;
  }
}
