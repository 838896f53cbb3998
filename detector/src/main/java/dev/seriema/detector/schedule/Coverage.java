package dev.seriema.detector.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which time an execution looks at, and which time none will.
///
/// @param windows oldest first: those that make up for a delay, then its own
/// @param gap what lies between the execution before and the first window, and is looked at by
///   none; null where nothing does
record Coverage(List<Window> windows, @Nullable Window gap) {
  /// How many windows make up for a delay at most.
  static final long MOST_EXTRA = 4;

  Coverage {
    windows = List.copyOf(windows);
  }

  /// Only the time since the execution before counts: a delay is what lies between the two beyond
  /// the length of one window. Each extra window lies one interval before the next one.
  ///
  /// @param previous when the rule was executed before; null for the first time
  static Coverage of(Timing timing, @Nullable Long previous, long moment) {
    Window own = timing.at(moment);
    long delay = previous == null ? 0 : moment - previous - own.length();
    if (delay <= 0) {
      return new Coverage(List.of(own), null);
    }
    long extra = Math.min(MOST_EXTRA, Math.ceilDiv(delay, timing.interval()));
    List<Window> windows = new ArrayList<>();
    for (long place = extra; place >= 0; place--) {
      windows.add(own.earlier(place * timing.interval()));
    }
    long left = delay - extra * timing.interval();
    return new Coverage(
        windows, previous != null && left > 0 ? new Window(previous, previous + left) : null);
  }
}
