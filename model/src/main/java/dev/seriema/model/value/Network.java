package dev.seriema.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A block of addresses, such as `10.0.0.0/8`. Bits behind the prefix are ignored.
///
/// @param base its first address
/// @param prefix how many of the 128 bits are fixed; a block of version 4 has 96 more than it says
public record Network(IpAddress base, int prefix) {
  public Network {
    if (prefix < 0 || prefix > 128) {
      throw new IllegalArgumentException("a prefix has 0 to 128 bits, got " + prefix);
    }
    base = new IpAddress(base.high() & highMask(prefix), base.low() & lowMask(prefix));
  }

  /// Reads `address/prefix`.
  ///
  /// @return empty when the text is no block
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<IpAddress> address = IpAddress.parse(text.substring(0, slash));
    String digits = text.substring(slash + 1);
    if (address.isEmpty() || !digits.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    boolean version4 = text.indexOf(':') < 0;
    int prefix = Integer.parseInt(digits);
    if (prefix > (version4 ? 32 : 128)) {
      return Optional.empty();
    }
    return Optional.of(new Network(address.get(), version4 ? prefix + 96 : prefix));
  }

  /// The last address of the block.
  public IpAddress last() {
    return new IpAddress(base.high() | ~highMask(prefix), base.low() | ~lowMask(prefix));
  }

  /// The fewest blocks that together hold the addresses from one to another, at most 254.
  ///
  /// @param last not before `first`, and of its version
  public static List<Network> between(IpAddress first, IpAddress last) {
    List<Network> blocks = new ArrayList<>();
    IpAddress next = first;
    while (true) {
      Network block = greatestAt(next, last);
      blocks.add(block);
      if (block.last().equals(last)) {
        return blocks;
      }
      next = block.last().next();
    }
  }

  /// The greatest block that begins with an address and does not go beyond another.
  private static Network greatestAt(IpAddress first, IpAddress last) {
    int prefix = 128;
    while (prefix > 0) {
      Network greater = new Network(first, prefix - 1);
      if (!greater.base.equals(first) || greater.last().compareTo(last) > 0) {
        break;
      }
      prefix--;
    }
    return new Network(first, prefix);
  }

  /// Whether an address lies in the block. A block of version 6 holds no address of version 4
  /// unless it lies among the mapped ones itself.
  public boolean contains(IpAddress address) {
    return contains(address.high(), address.low());
  }

  public boolean contains(long high, long low) {
    if (prefix < 96 && high == 0 && low >>> 32 == 0xFFFF) {
      return false;
    }
    return (high & highMask(prefix)) == base.high() && (low & lowMask(prefix)) == base.low();
  }

  private static long highMask(int prefix) {
    return prefix >= 64 ? -1L : prefix == 0 ? 0 : -1L << (64 - prefix);
  }

  private static long lowMask(int prefix) {
    return prefix <= 64 ? 0 : -1L << (128 - prefix);
  }
}
