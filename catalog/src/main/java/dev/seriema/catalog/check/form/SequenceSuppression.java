package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.model.expression.SequenceQuery;

/// Alerts of a sequence are not suppressed by a release that knows suppression for single events
/// alone.
final class SequenceSuppression implements Check {
  private static final String KEY = "alert_suppression";

  /// The first release that suppresses alerts of EQL rules.
  private static final Release FIRST = new Release(8, 14, 0, "");

  /// The first that suppresses those of sequences.
  private static final Release FIRST_OF_SEQUENCES = new Release(8, 18, 0, "");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean isSequence = rule.query().filter(SequenceQuery.class::isInstance).isPresent();
    if (isSequence && rule.written().has(KEY)) {
      MinimumStack.judged(rule)
          .filter(
              oldest -> oldest.compareTo(FIRST) >= 0 && oldest.compareTo(FIRST_OF_SEQUENCES) < 0)
          .ifPresent(_ ->
              findings.add(
                  FormFault.SEQUENCE_SUPPRESSION,
                  rule.written().keySpan(KEY),
                  "alerts of a sequence are suppressed from release 8.18 on, and the rule has to"
                      + " run on older ones",
                  "write `min_stack_version = \"8.18\"` in `[metadata]`"));
    }
  }
}
