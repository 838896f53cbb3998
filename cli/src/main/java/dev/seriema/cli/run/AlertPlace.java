package dev.seriema.cli.run;

import dev.seriema.model.value.Timestamps;

/// Where an alert stands among the events of rules that need order and read alerts.
///
/// @param at when it is raised, in nanoseconds since 1970; [Timestamps#NONE] for no time
/// @param lane orders alerts of one moment: 0 for alerts on single events, then by what their rules
///   wait for, and the same for all that comes of them, so that it does not matter whether events
///   came from files or as a stream
/// @param isLate whether it comes too late
record AlertPlace(long at, int lane, boolean isLate) {
  boolean isNowhere() {
    return isLate || at == Timestamps.NONE;
  }

  AlertPlace at(long other) {
    return new AlertPlace(other, lane, isLate);
  }
}
