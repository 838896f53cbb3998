package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;

/// The fields whose new values a rule looks for are fields of its indices.
final class UnknownNewTerm implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    WrittenRule.table(rule.written().rule(), "new_terms")
        .map(table -> WrittenRule.texts(table, "value"))
        .ifPresent(fields ->
            OwnFields.unknown(fields, rule)
                .forEach(unknown -> unknown.tell(SourceFault.NEW_TERM_UNKNOWN, findings)));
  }
}
