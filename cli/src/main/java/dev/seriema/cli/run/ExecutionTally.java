package dev.seriema.cli.run;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Unseen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How the executions of rules ended. Not thread-safe.
public final class ExecutionTally {
  private final Predicate<Execution> keeps;
  private final List<Execution> kept = new ArrayList<>();
  private final Map<Execution.Status, Long> byStatus = new EnumMap<>(Execution.Status.class);
  private long count;
  private long overLimit;
  private long passedOver;
  private Unseen unseen = new Unseen(0, 0);

  /// @param keeps whether each is kept; else they are only counted
  public ExecutionTally(boolean keeps) {
    this(_ -> keeps);
  }

  /// @param keeps is asked of each whether it is kept; else it is only counted
  public ExecutionTally(Predicate<Execution> keeps) {
    this.keeps = keeps;
  }

  void add(Execution execution) {
    count++;
    byStatus.merge(execution.status(), 1L, Long::sum);
    if (keeps.test(execution)) {
      kept.add(execution);
    }
  }

  /// @param overLimit matches for which there was no room
  /// @param passedOver executions that were left out
  /// @param unseen what no execution has looked at
  void finish(long overLimit, long passedOver, Unseen unseen) {
    this.overLimit = overLimit;
    this.passedOver = passedOver;
    this.unseen = unseen;
  }

  public long count() {
    return count;
  }

  public long count(Execution.Status status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /// Matches that raised no alert as a window raised as many as it may.
  public long overLimit() {
    return overLimit;
  }

  /// The first executions of rules that would have had too many.
  public long passedOver() {
    return passedOver;
  }

  /// What no execution has looked at.
  public Unseen unseen() {
    return unseen;
  }

  /// In the order in which they were; empty where they are only counted.
  public List<Execution> kept() {
    return Collections.unmodifiableList(kept);
  }
}
