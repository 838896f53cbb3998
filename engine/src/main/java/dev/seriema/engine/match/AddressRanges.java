package dev.seriema.engine.match;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The addresses of any number of blocks as stretches that do not touch, in order, so that one is
/// found by halving.
final class AddressRanges {
  private static final IpAddress FIRST_VERSION_4 = new IpAddress(0, 0xFFFF_0000_0000L);
  private static final IpAddress LAST_VERSION_4 = new IpAddress(0, 0xFFFF_FFFF_FFFFL);

  private final IpAddress[] firsts;
  private final IpAddress[] lasts;

  private AddressRanges(List<Stretch> stretches) {
    firsts = stretches.stream().map(Stretch::first).toArray(IpAddress[]::new);
    lasts = stretches.stream().map(Stretch::last).toArray(IpAddress[]::new);
  }

  private record Stretch(IpAddress first, IpAddress last) {}

  static AddressRanges of(List<Network> blocks) {
    List<Stretch> stretches = new ArrayList<>();
    for (Network block : blocks) {
      add(block, stretches);
    }
    stretches.sort(Comparator.comparing(Stretch::first).thenComparing(Stretch::last));
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      if (joined.isEmpty() || joined.getLast().last.compareTo(next.first) < 0) {
        joined.add(next);
      } else if (joined.getLast().last.compareTo(next.last) < 0) {
        joined.add(new Stretch(joined.removeLast().first, next.last));
      }
    }
    return new AddressRanges(joined);
  }

  boolean contain(IpAddress address) {
    int from = 0;
    int below = firsts.length;
    while (from < below) {
      int middle = (from + below) >>> 1;
      if (lasts[middle].compareTo(address) < 0) {
        from = middle + 1;
      } else {
        below = middle;
      }
    }
    return from < firsts.length && firsts[from].compareTo(address) <= 0;
  }

  /// A block of version 6 holds no address of version 4 unless it lies among the mapped ones.
  private static void add(Network block, List<Stretch> stretches) {
    Stretch all = new Stretch(block.base(), block.last());
    boolean aroundVersion4 =
        block.prefix() < 96
            && all.first.compareTo(FIRST_VERSION_4) <= 0
            && all.last.compareTo(LAST_VERSION_4) >= 0;
    if (!aroundVersion4) {
      stretches.add(all);
      return;
    }
    stretches.add(new Stretch(all.first, new IpAddress(0, FIRST_VERSION_4.low() - 1)));
    if (all.last.compareTo(LAST_VERSION_4) > 0) {
      stretches.add(new Stretch(new IpAddress(0, LAST_VERSION_4.low() + 1), all.last));
    }
  }
}
