package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// A run sees somewhat more than the time since the one before it.
final class NoMarginBetweenRuns implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleTimes times = RuleTimes.of(rule.written());
    if (times.interval().isPresent() && times.interval().equals(times.lookBack())) {
      findings.add(
          TimeFault.NO_MARGIN_BETWEEN_RUNS,
          RuleTimes.place(rule.written(), rule.written().has("from") ? "from" : "interval"),
          "a run sees "
              + RuleTimes.written(times.interval().get())
              + ", just the time since the one before: what arrives late is never seen");
    }
  }
}
