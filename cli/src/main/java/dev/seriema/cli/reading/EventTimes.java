package dev.seriema.cli.reading;

import java.util.Arrays;

/// When the events of a block of a stream happened, in the order in which they came.
public final class EventTimes {
  private long[] times = new long[64];
  private long[] lines = new long[64];
  private int count;

  /// @param time in nanoseconds since 1970, or [dev.seriema.model.value.Timestamps#NONE]
  /// @param line of the event in its input
  public void add(long time, long line) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    times[count] = time;
    lines[count] = line;
    count++;
  }

  int count() {
    return count;
  }

  long time(int place) {
    return times[place];
  }

  long line(int place) {
    return lines[place];
  }
}
