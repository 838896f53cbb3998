package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.rule.Rule;

/// A rule of Elastic's own has a query; elsewhere its filters may decide alone.
final class FiltersAlone implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean isBlank =
        rule.rule().flatMap(Rule::query).filter(query -> query.text().isBlank()).isPresent();
    if (isBlank) {
      findings.add(
          FormFault.FILTERS_ALONE,
          rule.written().keySpan("query"),
          rule.settings().house() == House.ELASTIC
              ? "the rule has filters and no query"
              : "the rule has no query, so that its filters decide alone");
    }
  }
}
