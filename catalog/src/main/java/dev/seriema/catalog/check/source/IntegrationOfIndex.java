package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.Set;

/// The package of each index is named. Of a rule that names none at all, [NoIntegration] tells.
final class IntegrationOfIndex implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Integrations.of(rule)
        .filter(said -> !said.named().isEmpty())
        .ifPresent(said -> {
          Set<String> told = new HashSet<>();
          for (IndexPackage missing : said.missing()) {
            if (told.add(missing.name())) {
              findings.addAtMost(
                  said.heaviest(),
                  SourceFault.INTEGRATION_OF_INDEX,
                  Diagnostic.of(
                          SourceFault.INTEGRATION_OF_INDEX,
                          missing.span(),
                          "the index `"
                              + missing.index()
                              + "` is of the integration `"
                              + missing.name()
                              + "`, which `integration` does not name")
                      .withHint("add `\"" + missing.name() + "\"` to `integration`"));
            }
          }
        });
  }
}
