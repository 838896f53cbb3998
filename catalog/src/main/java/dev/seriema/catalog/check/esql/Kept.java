package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.syntax.CommandKind;

/// A query says which columns its alerts have.
final class Kept implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.esql()
        .outline()
        .filter(outline -> !outline.has(CommandKind.KEEP))
        .ifPresent(outline ->
            findings.add(
                EsqlRuleFault.NO_KEEP,
                rule.esql().inFile(outline.commands().getFirst().keyword()),
                "the query has no `KEEP`",
                "end it with `| KEEP` and the columns that an alert needs"));
  }
}
