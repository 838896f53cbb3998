package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// A rule in the folder of an integration is of it. Where [NoIntegration] tells that a rule names
/// none, or [IntegrationOfIndex] that it does not name this one, nothing is told here.
final class FolderOfAnother implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    String folder = rule.location().folder();
    String place = "/integrations/" + folder + '/' + rule.location().file();
    if (!rule.location().path().endsWith(place) || !Integrations.areTold(rule)) {
      return;
    }
    boolean isNamed =
        rule.written().metadataTexts(Integrations.KEY).stream()
            .anyMatch(name -> name.value().equals(folder));
    boolean isTold =
        Integrations.of(rule).stream()
            .flatMap(said -> said.missing().stream())
            .anyMatch(missing -> missing.name().equals(folder));
    if (!isNamed && !isTold && NoIntegration.packages(rule).isEmpty()) {
      findings.add(
          SourceFault.FOLDER_OF_ANOTHER,
          rule.written().metadataSpan(Integrations.KEY),
          "the rule lies in the folder of the integration `%s`, which `integration` does not name"
              .formatted(folder));
    }
  }
}
