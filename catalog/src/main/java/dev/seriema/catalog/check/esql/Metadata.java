package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import java.util.List;

/// A query whose rows are events asks for what identifies them, in any order.
final class Metadata implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.esql().outline().ifPresent(outline -> check(outline, rule, findings));
  }

  private static void check(EsqlOutline outline, RuleUnderCheck rule, RuleFindings findings) {
    List<String> missing = Identity.notAskedFor(outline);
    if (!missing.isEmpty()) {
      findings.add(
          EsqlRuleFault.NO_METADATA,
          rule.esql().inFile(outline.commands().getFirst().keyword()),
          "the query finds events and does not ask for " + Identity.listed(missing),
          "write `METADATA _id, _version, _index` behind the indices");
    }
  }
}
