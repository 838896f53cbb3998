package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.QueryFields.DataSet;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A rule that reads what packages send says of which.
final class NoIntegration implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Collection<String> packages = packages(rule);
    if (!packages.isEmpty()) {
      String listed =
          packages.stream().map(name -> "\"" + name + '"').collect(Collectors.joining(", "));
      findings.addAtMost(
          Integrations.of(rule).map(Integrations::heaviest).orElse(Severity.ERROR),
          SourceFault.NO_INTEGRATION,
          Diagnostic.of(
                  SourceFault.NO_INTEGRATION,
                  rule.written().metadataSpan(Integrations.KEY),
                  "`integration` is missing, and the rule reads what integrations send")
              .withHint("`integration = [" + listed + "]`"));
    }
  }

  /// The packages that a rule reads which names none, by the order of the alphabet.
  static Collection<String> packages(RuleUnderCheck rule) {
    return Integrations.of(rule)
        .filter(said -> said.named().isEmpty())
        .map(NoIntegration::packages)
        .orElse(List.of());
  }

  private static Collection<String> packages(Integrations said) {
    Collection<String> packages = new TreeSet<>();
    said.dataSets().stream().map(DataSet::packageName).forEach(packages::add);
    said.missing().stream().map(IndexPackage::name).forEach(packages::add);
    if (packages.isEmpty() && !said.isPassedOver() && !said.isOfAlerts()) {
      for (ReadIndex index : said.indices()) {
        addByName(index.name(), packages);
      }
    }
    return packages;
  }

  /// What an index says that is not called as the indices of packages are.
  private static void addByName(String index, Collection<String> packages) {
    if (index.contains("winlog")) {
      packages.add("windows");
    }
    for (String name : RuleConstants.list("non_dataset_package").keySet()) {
      if (index.contains(name)) {
        packages.add(name);
      }
    }
  }
}
