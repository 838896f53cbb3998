package dev.seriema.detector.schedule;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule from execution to execution.
final class ExecutedRule {
  /// How many alerts a cluster raises in one window at most, whatever a rule asks for.
  private static final int MOST_SIGNALS = 1_000;

  private final Matches matches;
  private final Search search;
  private final Found found = new Found();
  private @Nullable Long previous;

  ExecutedRule(Matches matches, Search search) {
    this.matches = matches;
    this.search = search;
  }

  Matches matches() {
    return matches;
  }

  ScheduledRule rule() {
    return matches.rule();
  }

  Search search() {
    return search;
  }

  Found found() {
    return found;
  }

  /// Executes the rule.
  ///
  /// @param hasIndex whether there is an index that it reads; else nothing is searched
  Execution execute(long moment, boolean hasIndex, Alerts alerts) throws IOException {
    Coverage coverage = Coverage.of(rule().timing(), previous, moment);
    previous = moment;
    Set<Execution.Warning> warnings = EnumSet.noneOf(Execution.Warning.class);
    int asked = rule().rule().schedule().maximumSignals();
    if (asked > MOST_SIGNALS) {
      warnings.add(Execution.Warning.MAX_SIGNALS_ABOVE_LIMIT);
    }
    if (rule().overlooks()) {
      warnings.add(Execution.Warning.EXCEPTIONS_NOT_APPLIED);
    }
    if (!hasIndex) {
      warnings.add(Execution.Warning.NO_MATCHING_INDEX);
    }
    List<Window> windows = hasIndex ? coverage.windows() : List.of();
    for (Window window : windows) {
      Signals signals = new Signals(Math.min(asked, MOST_SIGNALS), moment, alerts, found);
      search.in(window, signals);
      if (signals.isLimited()) {
        warnings.add(Execution.Warning.MAX_SIGNALS);
      }
    }
    return new Execution(
        rule().rule().id(), moment, List.copyOf(warnings), windows, coverage.gap());
  }
}
