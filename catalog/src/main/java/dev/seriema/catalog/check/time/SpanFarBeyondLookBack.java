package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.expression.SequenceQuery;
import java.time.Duration;

/// A sequence may not take more than ten minutes longer than the time that a run sees. What is
/// between is told by a hint of EQL.
final class SpanFarBeyondLookBack implements Check {
  private static final Duration ALLOWANCE = Duration.ofMinutes(10);

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (!(rule.query().orElse(null) instanceof SequenceQuery sequence)
        || sequence.maxspan().isEmpty()) {
      return;
    }
    Duration span = sequence.maxspan().get();
    RuleTimes times = RuleTimes.of(rule.written());
    Duration needed = span.plus(times.interval().orElse(Duration.ZERO));
    times
        .lookBack()
        .filter(lookBack -> span.compareTo(lookBack.plus(ALLOWANCE)) > 0)
        .ifPresent(lookBack ->
            findings.add(
                TimeFault.SPAN_FAR_BEYOND_LOOK_BACK,
                RuleTimes.place(rule.written(), "from"),
                "a run sees "
                    + RuleTimes.written(lookBack)
                    + ", and `maxspan` is "
                    + RuleTimes.written(span),
                "from = \"now-" + RuleTimes.minutes(needed) + "\""));
  }
}
