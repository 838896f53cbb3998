package dev.seriema.catalog.evidence;

import dev.seriema.intake.IntakeFinding;
import java.util.List;

/// What came of running one rule over one file.
///
/// @param events documents that were read
/// @param otherIndex those of them whose index the rule does not look at
/// @param refused lines that are no events
/// @param alerts how many alerts were raised; an event that is read twice alerts once
/// @param alerting the ids of the events that alerted, by themselves or together, in order; of very
///   many alerts those of the first
/// @param findings the first of those about the input and its lines
public record Observed(
    long events,
    long otherIndex,
    long refused,
    int alerts,
    List<String> alerting,
    List<IntakeFinding> findings) {
  public Observed {
    alerting = List.copyOf(alerting);
    findings = List.copyOf(findings);
  }

  /// Whether something of the file could not be read.
  public boolean isIncomplete() {
    return findings.stream().anyMatch(IntakeFinding::leavesInputUnread);
  }
}
