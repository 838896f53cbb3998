package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.StoredDetections;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule from execution to execution.
final class ExecutedRule {
  /// How many alerts a cluster raises in one window at most, whatever a rule asks for.
  private static final int MOST_SIGNALS = 1_000;

  private final Matches matches;
  private final CorrelatedQuery query;
  private final Search search;
  private final Optional<SuppressedGroups> groups;
  private final SeenTime seen = new SeenTime();

  /// What executions of this run have looked at.
  private final SeenTime seenInRun = new SeenTime();

  private final Found found = new Found();
  private @Nullable Long previous;

  ExecutedRule(Matches matches, CorrelatedQuery query, CorrelationLimits limits) {
    this.matches = matches;
    this.query = query;
    search = Search.of(matches, query, limits);
    groups = rule().suppression().map(how -> new SuppressedGroups(how, rule(), limits));
  }

  Matches matches() {
    return matches;
  }

  ScheduledRule rule() {
    return matches.rule();
  }

  /// When it was executed last, in milliseconds since 1970; [Long#MIN_VALUE] where it never was.
  long executedLast() {
    return previous == null ? Long.MIN_VALUE : previous;
  }

  /// Writes down what later executions go by, behind one.
  void write(StateOutput out) throws IOException {
    out.flag(previous != null);
    if (previous != null) {
      out.number(previous);
    }
    seen.write(out);
    search.write(out);
    if (groups.isPresent()) {
      groups.get().write(new StoredDetections(query), out);
    }
  }

  /// Takes up what was written. Called once, before the first execution.
  void read(StateInput in) throws IOException {
    previous = in.flag() ? Long.valueOf(in.number()) : null;
    seen.read(in);
    search.read(in);
    if (groups.isPresent()) {
      groups.get().read(new StoredDetections(query), in);
    }
  }

  /// How many matches no execution has looked at.
  Unseen unseen() {
    return new Unseen(seen.unseen(matches.table()), seen.behind(matches.table()));
  }

  /// What bounds on memory have cost.
  Dropped dropped() {
    return groups.map(SuppressedGroups::dropped).orElse(Dropped.NOTHING).plus(search.dropped());
  }

  /// The time that executions of this run have looked at, oldest first.
  List<Window> searched() {
    return seenInRun.windows();
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
      seen.add(window);
      seenInRun.add(window);
      PlainSignals room = new PlainSignals(Math.min(asked, MOST_SIGNALS), moment, alerts, found);
      Signals signals =
          groups.<Signals>map(each -> new SuppressedSignals(room, each, window)).orElse(room);
      search.in(window, signals);
      signals.finish();
      if (room.isLimited()) {
        warnings.add(Execution.Warning.MAX_SIGNALS);
      }
    }
    return new Execution(
        rule().rule().id(), moment, List.copyOf(warnings), windows, coverage.gap());
  }
}
