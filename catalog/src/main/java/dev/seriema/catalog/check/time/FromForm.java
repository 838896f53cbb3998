package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// `from` is an amount of time before now.
final class FromForm implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> from = rule.written().text("from");
    if (from.isPresent() && RuleTimes.beforeNow(from.get().value()).isEmpty()) {
      findings.add(
          TimeFault.FROM_FORM,
          from.get().span(),
          "`from` is `"
              + from.get().value()
              + "`; it is written as an amount of time before now, such as `now-9m`");
    }
  }
}
