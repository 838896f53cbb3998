package dev.seriema.detector.schedule;

import dev.seriema.detector.compile.RelativeTime;
import dev.seriema.model.rule.Rule;
import java.time.Duration;
import java.util.Optional;

/// When a rule is executed, and how far back it looks then. All in milliseconds.
///
/// @param from how long before the execution its window begins
/// @param to how long before the execution its window ends
/// @param interval between two executions
record Timing(long from, long to, long interval) {

  /// @return empty where the rule says a time in another way than `now-6m` and `5m`, or its window
  ///   does not begin before it ends
  static Optional<Timing> of(Rule.Schedule schedule) {
    Optional<Duration> from = RelativeTime.ago(schedule.from());
    Optional<Duration> to = RelativeTime.ago(schedule.to());
    Optional<Duration> interval = RelativeTime.span(schedule.interval());
    if (from.isEmpty() || to.isEmpty() || interval.isEmpty()) {
      return Optional.empty();
    }
    return from.get().compareTo(to.get()) > 0
        ? Optional.of(
            new Timing(from.get().toMillis(), to.get().toMillis(), interval.get().toMillis()))
        : Optional.empty();
  }

  /// How long before an execution the earliest window may begin that it looks at.
  long reach() {
    return from + Coverage.MOST_EXTRA * interval;
  }

  /// What an execution at a moment looks at, if none was missed.
  Window at(long moment) {
    return new Window(moment - from, moment - to);
  }
}
