package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A run of a rule makes a thousand alerts at most, as clusters are set up; a rule of Elastic that
/// asks for all of them tells so in its `setup`.
final class MaximumAlerts implements Check {
  private static final long MOST = 1000;
  private static final String KEY = "max_signals";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenInteger> signals = rule.written().integer(KEY);
    if (signals.isEmpty() || signals.get().value() < MOST) {
      return;
    }
    if (signals.get().value() > MOST) {
      findings.add(
          GuideFault.MAXIMUM_ALERTS,
          signals.get().span(),
          "`" + KEY + "` is " + signals.get().value() + "; a cluster makes " + MOST + " at most",
          KEY + " = " + MOST);
    } else if (rule.settings().house() == House.ELASTIC
        && !MaximumAlertsSentence.isIn(
            rule.written().text("setup").map(WrittenText::value).orElse(""))) {
      findings.add(
          GuideFault.MAXIMUM_ALERTS,
          signals.get().span(),
          "`"
              + KEY
              + "` is "
              + MOST
              + ", and `setup` has not the sentence on the maximum of alerts that such rules have");
    }
  }
}
