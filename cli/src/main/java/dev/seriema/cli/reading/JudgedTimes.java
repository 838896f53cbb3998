package dev.seriema.cli.reading;

import java.util.BitSet;

/// What was found of the times of a block's events, by their places.
public final class JudgedTimes {
  private final BitSet late = new BitSet();
  private final long[] watermarks;

  JudgedTimes(int events) {
    watermarks = new long[events];
  }

  public boolean isLate(int event) {
    return late.get(event);
  }

  /// After an event, the time before which nothing is in time any more, in nanoseconds since 1970.
  public long watermark(int event) {
    return watermarks[event];
  }

  void setLate(int event) {
    late.set(event);
  }

  void setWatermark(int event, long time) {
    watermarks[event] = time;
  }
}
