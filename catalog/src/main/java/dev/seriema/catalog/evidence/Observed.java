package dev.seriema.catalog.evidence;

import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.intake.IntakeFinding;
import java.util.List;
import java.util.Optional;

/// What came of running one rule over one file.
///
/// @param events documents that were read
/// @param otherIndex those of them whose index the rule does not look at
/// @param refused lines that are no events
/// @param alerts how many alerts were raised; an event that is read twice alerts once
/// @param raised the alerts in order, each as it was last; of very many the first
/// @param suppressed how many matches were counted in alerts instead of raising one
/// @param findings the first of those about the input and its lines
/// @param executed how the rule was executed; empty in a stream
/// @param failure why the rule found nothing from some event on; empty where it did not fail
public record Observed(
    long events,
    long otherIndex,
    long refused,
    int alerts,
    List<RaisedAlert> raised,
    long suppressed,
    List<IntakeFinding> findings,
    Optional<Executed> executed,
    Optional<RuleFailureText> failure) {
  /// Of a file that was not run.
  static final Observed NOTHING =
      new Observed(0, 0, 0, 0, List.of(), 0, List.of(), Optional.empty(), Optional.empty());

  public Observed {
    raised = List.copyOf(raised);
    findings = List.copyOf(findings);
  }

  /// The ids of the events that alerted, by themselves or together, in order; of very many alerts
  /// those of the first.
  public List<String> alerting() {
    return raised.stream().flatMap(alert -> alert.events().stream()).toList();
  }

  /// Whether something of the file could not be read.
  public boolean isIncomplete() {
    return findings.stream().anyMatch(IntakeFinding::leavesInputUnread);
  }
}
