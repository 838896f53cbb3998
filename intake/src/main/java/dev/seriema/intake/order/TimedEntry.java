package dev.seriema.intake.order;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something with a place in the order of time.
public final class TimedEntry {
  /// Sorts before all times.
  public static final long BEFORE_ALL = Long.MIN_VALUE;

  /// Sorts behind all times.
  public static final long NO_TIME = Long.MAX_VALUE;

  /// Arrivals from here on are of what is made on the way and not read.
  private static final long MADE = 1L << 62;

  private static final int MADE_BITS = 40;

  static final Comparator<TimedEntry> ORDER =
      Comparator.comparingLong(TimedEntry::time)
          .thenComparing(TimedEntry::tiebreaker, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingLong(TimedEntry::arrival);

  /// What an entry costs beside its content.
  private static final int OVERHEAD = 64;

  private final long time;
  private final @Nullable Tiebreaker tiebreaker;
  private final long arrival;
  private final byte[] content;

  /// @param time in nanoseconds since 1970, [#BEFORE_ALL] or [#NO_TIME]
  /// @param tiebreaker orders entries of one moment; null behind all others
  /// @param arrival orders what is still tied; no two entries share one
  /// @param content whatever belongs to it; nobody changes it any more
  public TimedEntry(long time, @Nullable Tiebreaker tiebreaker, long arrival, byte[] content) {
    this.time = time;
    this.tiebreaker = tiebreaker;
    this.arrival = arrival;
    this.content = content;
  }

  /// What is made on the way and not read. It stands behind all that is read of its time, and there
  /// goes by its maker, whenever it was made.
  ///
  /// @param maker a small number
  /// @param number below 2^40; what one maker makes comes with ascending ones
  public static TimedEntry made(long time, int maker, long number, byte[] content) {
    return new TimedEntry(time, null, MADE + ((long) maker << MADE_BITS) + number, content);
  }

  /// The maker of what was made on the way; -1 of what was read.
  public int maker() {
    return arrival < MADE ? -1 : (int) ((arrival - MADE) >> MADE_BITS);
  }

  public boolean isBeforeAll() {
    return time == BEFORE_ALL;
  }

  public long time() {
    return time;
  }

  /// The same, but at a time where its own is before that.
  public TimedEntry notBefore(long least) {
    return time >= least ? this : new TimedEntry(least, tiebreaker, arrival, content);
  }

  public @Nullable Tiebreaker tiebreaker() {
    return tiebreaker;
  }

  public long arrival() {
    return arrival;
  }

  public byte[] content() {
    return content;
  }

  /// About how many bytes of memory it takes.
  long bytes() {
    return (long) OVERHEAD + content.length;
  }
}
