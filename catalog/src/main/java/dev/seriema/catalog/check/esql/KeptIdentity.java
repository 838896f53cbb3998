package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.syntax.EsqlCommand;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import java.util.List;

/// Each `KEEP` of a query whose rows are events leaves what identifies them. Where the query does
/// not ask for it at all, [Metadata] tells.
final class KeptIdentity implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.esql()
        .outline()
        .filter(outline -> !outline.isAggregating() && Identity.notAskedFor(outline).isEmpty())
        .ifPresent(outline -> check(outline, rule, findings));
  }

  private static void check(EsqlOutline outline, RuleUnderCheck rule, RuleFindings findings) {
    for (EsqlCommand keep : outline.keeps()) {
      List<String> missing = Identity.missing(keep.reads());
      boolean keepsAll = keep.reads().stream().anyMatch(name -> name.text().equals("*"));
      if (!keepsAll && !missing.isEmpty()) {
        findings.add(
            EsqlRuleFault.KEEP_WITHOUT_IDENTITY,
            rule.esql().inFile(keep.keyword()),
            "the query finds events, and this `KEEP` leaves out " + Identity.listed(missing),
            "add " + Identity.listed(missing));
      }
    }
  }
}
