package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;

/// A package that is named has an index that the rule reads.
final class IntegrationWithoutIndex implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Integrations.of(rule)
        .ifPresent(said -> {
          for (WrittenText name : said.withoutIndex()) {
            findings.add(
                SourceFault.INTEGRATION_WITHOUT_INDEX,
                name.span(),
                "`integration` names `" + name.value() + "`, and no index is of it",
                "add `\"logs-" + name.value() + ".*\"` to `index`, or leave it out");
          }
        });
  }
}
