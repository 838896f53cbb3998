package dev.seriema.engine.match;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How often and for how long a matcher tried each condition, since it was last asked. An atom that
/// several conditions share is charged to the one that asks it first; what leads to candidates is
/// charged to none. Not thread-safe.
public final class MatcherWork {
  private final long[] tried;
  private final long[] nanoseconds;
  private @Nullable LongSupplier clock;

  MatcherWork(int conditions) {
    tried = new long[conditions];
    nanoseconds = new long[conditions];
  }

  /// Begins or ends to measure time.
  ///
  /// @param clock tells nanoseconds since some moment; null for no time
  public void measureBy(@Nullable LongSupplier clock) {
    this.clock = clock;
  }

  public long tried(int condition) {
    return tried[condition];
  }

  public long nanoseconds(int condition) {
    return nanoseconds[condition];
  }

  public void clear() {
    Arrays.fill(tried, 0);
    Arrays.fill(nanoseconds, 0);
  }

  /// What the clock tells now; 0 without one.
  long now() {
    return clock == null ? 0 : clock.getAsLong();
  }

  void add(int condition) {
    tried[condition]++;
  }

  /// Charges a condition for the time since a moment.
  ///
  /// @return what the clock tells now
  long charge(int condition, long since) {
    if (clock == null) {
      return 0;
    }
    long now = clock.getAsLong();
    nanoseconds[condition] += now - since;
    return now;
  }
}
