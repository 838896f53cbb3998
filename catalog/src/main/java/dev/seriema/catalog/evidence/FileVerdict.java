package dev.seriema.catalog.evidence;

import dev.seriema.catalog.trace.Trace;
import java.util.List;
import java.util.Optional;

/// Whether one file of evidence shows what it should in one schedule.
///
/// @param failures none when it does
/// @param explained the event that tells most about the failures, where one does
/// @param trace what the events are to a rule that waits for several, where that tells more
public record FileVerdict(
    EvidenceFile file,
    EvidenceSchedule schedule,
    Observed observed,
    List<Failure> failures,
    Optional<ExplainedEvent> explained,
    Optional<Trace> trace) {
  public FileVerdict {
    failures = List.copyOf(failures);
  }

  /// The name of the file in its folder, and the schedule where it is not the usual one:
  /// `alerts/a.ndjson (kibana)`.
  public String name() {
    return file.nameInFolder() + scheduleNote();
  }

  /// What tells the schedule behind the name of a file; empty for the usual one.
  public String scheduleNote() {
    return schedule == EvidenceSchedule.STREAM ? "" : " (" + schedule.word() + ")";
  }

  public boolean isPassed() {
    return failures.isEmpty();
  }
}
