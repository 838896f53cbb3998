package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// The commands of a query can be told apart, and there are such commands.
final class Outline implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.esql().faults().forEach(findings::add);
  }
}
