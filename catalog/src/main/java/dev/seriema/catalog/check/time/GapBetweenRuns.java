package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import java.time.Duration;
import java.util.Optional;

/// What one run does not see, the one before it has seen.
final class GapBetweenRuns implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleTimes times = RuleTimes.of(rule.written());
    Optional<Duration> gap =
        times.interval().flatMap(interval -> times.lookBack().map(interval::minus));
    gap.filter(Duration::isPositive)
        .ifPresent(unseen ->
            findings.add(
                TimeFault.GAP_BETWEEN_RUNS,
                RuleTimes.place(rule.written(), rule.written().has("from") ? "from" : "interval"),
                "a run sees "
                    + RuleTimes.written(times.lookBack().orElseThrow())
                    + " and the next one starts after "
                    + RuleTimes.written(times.interval().orElseThrow())
                    + ": "
                    + RuleTimes.written(unseen)
                    + " between them are never seen"));
  }
}
