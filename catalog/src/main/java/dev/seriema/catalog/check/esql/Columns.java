package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.Esql;

/// The columns that a query reads are there.
final class Columns implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.esql()
        .outline()
        .ifPresent(outline ->
            Esql.columnFaults(outline, rule.facts().schemas().of(rule.esql().patterns()))
                .forEach(found -> findings.add(rule.esql().inFile(found))));
  }
}
