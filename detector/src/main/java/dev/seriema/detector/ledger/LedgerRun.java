package dev.seriema.detector.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A run that has ended, as it goes into the ledger.
///
/// @param inputs a digest of what it read
/// @param evaluated the rules that ran to the end, each with what it saw
/// @param notEvaluated by the id of each rule that was left out or set aside, the reason
public record LedgerRun(
    String inputs, Map<LedgerRule, Seen> evaluated, Map<String, String> notEvaluated) {
  public LedgerRun {
    evaluated = Map.copyOf(evaluated);
    notEvaluated = new TreeMap<>(notEvaluated);
  }

  /// What a rule saw.
  ///
  /// @param times none of which touches another; empty where it saw no event
  /// @param losses of all of them together
  public record Seen(List<EventTime> times, Losses losses) {
    public Seen {
      times = List.copyOf(times);
    }
  }
}
