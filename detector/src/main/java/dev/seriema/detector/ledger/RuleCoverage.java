package dev.seriema.detector.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one rule has seen of a stretch of event time.
///
/// @param rule of version 0 and no meaning where it was never evaluated
/// @param asked the stretch
/// @param seen what was evaluated of it, in order of time
/// @param gaps what no run has evaluated, each from the end of what was to the beginning of what
///   comes then
/// @param notEvaluated why the rule did not run in the last run, where it did not
public record RuleCoverage(
    LedgerRule rule,
    EventTime asked,
    List<Evaluated> seen,
    List<EventTime> gaps,
    Optional<String> notEvaluated) {
  public RuleCoverage {
    seen = List.copyOf(seen);
    gaps = List.copyOf(gaps);
  }

  static RuleCoverage of(
      LedgerRule rule, List<Evaluated> spans, EventTime asked, Map<String, String> notEvaluated) {
    List<Evaluated> seen = new ArrayList<>();
    List<EventTime> gaps = new ArrayList<>();
    Instant reached = asked.from();
    Instant unseen = asked.from();
    for (Evaluated span : spans) {
      Optional<EventTime> part = span.time().within(asked);
      if (part.isPresent()) {
        seen.add(new Evaluated(part.get(), span.firstRun(), span.lastRun(), span.losses()));
        if (part.get().from().isAfter(unseen)) {
          gaps.add(new EventTime(reached, part.get().from()));
        }
        reached = part.get().to().isAfter(reached) ? part.get().to() : reached;
        unseen = reached.plusMillis(1);
      }
    }
    if (!asked.to().isBefore(unseen)) {
      gaps.add(new EventTime(reached, asked.to()));
    }
    return new RuleCoverage(
        rule, asked, seen, gaps, Optional.ofNullable(notEvaluated.get(rule.id())));
  }

  /// Whether the rule has seen all, and nothing of it was lost.
  public boolean isComplete() {
    return gaps.isEmpty() && !losses().mayMiss();
  }

  /// What was lost in the runs that evaluated something of the stretch.
  public Losses losses() {
    return seen.stream().map(Evaluated::losses).reduce(Losses.NONE, Losses::plus);
  }
}
