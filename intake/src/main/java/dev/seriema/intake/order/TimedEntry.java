package dev.seriema.intake.order;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something with a place in the order of time.
public final class TimedEntry {
  /// Sorts before all times.
  public static final long BEFORE_ALL = Long.MIN_VALUE;

  /// Sorts behind all times.
  public static final long NO_TIME = Long.MAX_VALUE;

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

  public boolean isBeforeAll() {
    return time == BEFORE_ALL;
  }

  public long time() {
    return time;
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
