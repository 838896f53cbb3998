package dev.seriema.intake.order;

import java.time.Duration;

/// Follows the newest event of a stream at a distance. What lies behind it comes too late for
/// whoever waits for events in order of time.
public final class Watermark {
  private static final long NONE = Long.MIN_VALUE;

  private final long distance;
  private long newest = NONE;

  /// @param lateness the distance; an event exactly that much older than the newest is in time
  public Watermark(Duration lateness) {
    distance = nanos(lateness);
  }

  /// Takes the next event of the stream.
  ///
  /// @param time in nanoseconds since 1970
  /// @return whether it is late
  public boolean isLate(long time) {
    boolean isLate = isBehind(time);
    pass(time);
    return isLate;
  }

  /// Whether an event would come too late. It takes nothing.
  ///
  /// @param time in nanoseconds since 1970
  public boolean isBehind(long time) {
    if (newest == NONE || time > newest) {
      return false;
    }
    long behind = newest - time;
    // Two moments further apart than a long can count are late, too.
    return behind < 0 || behind > distance;
  }

  /// Takes the time of an event, whether or not it is late.
  ///
  /// @param time in nanoseconds since 1970; [Long#MIN_VALUE] for none
  public void pass(long time) {
    newest = Math.max(newest, time);
  }

  /// The time of the newest event, or [Long#MIN_VALUE] before the first.
  public long newest() {
    return newest;
  }

  /// The time before which nothing is in time any more, in nanoseconds since 1970; [Long#MIN_VALUE]
  /// before the first event.
  public long time() {
    long time = newest - distance;
    return newest == NONE || time > newest ? NONE : time;
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0
        ? Long.MAX_VALUE
        : duration.toNanos();
  }
}
