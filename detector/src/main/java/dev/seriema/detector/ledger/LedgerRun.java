package dev.seriema.detector.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A run that has ended, as it goes into the ledger.
///
/// @param inputs a digest of what it read
/// @param time from its first event to its last; empty where it read none
/// @param evaluated the rules that ran to the end, each with its losses
/// @param notEvaluated by the id of each rule that was left out or set aside, the reason
public record LedgerRun(
    String inputs,
    Optional<EventTime> time,
    Map<LedgerRule, Losses> evaluated,
    Map<String, String> notEvaluated) {
  public LedgerRun {
    evaluated = Map.copyOf(evaluated);
    notEvaluated = new TreeMap<>(notEvaluated);
  }
}
