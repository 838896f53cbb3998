package dev.seriema.catalog.evidence;

import dev.seriema.detector.schedule.Execution;
import java.util.List;

/// How the executions of a rule over a file ended.
///
/// @param count how many there were
/// @param amiss the first of those that did not succeed
/// @param unseen matches that no execution has looked at
/// @param interval between two executions where no moments are given, such as `5m`
public record Executed(long count, List<Execution> amiss, long unseen, String interval) {
  public Executed {
    amiss = List.copyOf(amiss);
  }

  /// Those that failed.
  List<Execution> failed() {
    return amiss.stream()
        .filter(execution -> execution.status() == Execution.Status.FAILED)
        .toList();
  }
}
