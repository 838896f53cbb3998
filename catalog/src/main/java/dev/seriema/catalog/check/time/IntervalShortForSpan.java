package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.expression.SequenceQuery;
import java.time.Duration;

/// A rule with a sequence does not run more often than twice in its `maxspan`: each run asks the
/// same events again. Spans that the usual interval of five minutes is long enough for always pass.
final class IntervalShortForSpan implements Check {
  private static final Duration SHORT = Duration.ofSeconds(150);

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (!(rule.query().orElse(null) instanceof SequenceQuery sequence)) {
      return;
    }
    Duration span = sequence.maxspan().orElse(Duration.ZERO);
    if (span.compareTo(SHORT) <= 0) {
      return;
    }
    RuleTimes.of(rule.written())
        .interval()
        .filter(interval -> interval.multipliedBy(2).compareTo(span) < 0)
        .ifPresent(interval ->
            findings.add(
                TimeFault.INTERVAL_SHORT_FOR_SPAN,
                RuleTimes.place(rule.written(), "interval"),
                "the rule runs every "
                    + RuleTimes.written(interval)
                    + ", less than half of its `maxspan` of "
                    + RuleTimes.written(span),
                "interval = \"" + RuleTimes.minutes(span.dividedBy(2)) + "\""));
  }
}
