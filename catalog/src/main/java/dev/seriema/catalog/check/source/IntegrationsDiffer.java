package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.QueryFields.DataSet;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The packages of the data sets that a query asks for are those that are named. Packages that are
/// recognised without a data set may be named beside them; where nothing is asked for, nothing is
/// told. What an index tells by itself is left to [IntegrationOfIndex] and
/// [IntegrationWithoutIndex].
final class IntegrationsDiffer implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Integrations.of(rule)
        .filter(said -> !said.named().isEmpty() && rule.query().isPresent())
        .ifPresent(said -> differ(said, findings));
  }

  private static void differ(Integrations said, RuleFindings findings) {
    List<DataSet> dataSets = said.dataSets();
    List<String> names = said.names();
    Optional<DataSet> missing =
        dataSets.stream().filter(dataSet -> isMissing(dataSet, names, said)).findFirst();
    if (missing.isPresent()) {
      findings.add(
          SourceFault.INTEGRATIONS_DIFFER,
          missing.get().span(),
          "the data set `%s` is of the integration `%s`, which `integration` does not name"
              .formatted(missing.get().name(), missing.get().packageName()),
          "add `\"" + missing.get().packageName() + "\"` to `integration`");
      return;
    }
    extra(dataSets, said)
        .ifPresent(name ->
            findings.add(
                SourceFault.INTEGRATIONS_DIFFER,
                name.span(),
                "`integration` names `%s`, and the query asks for no data set of it"
                    .formatted(name.value())));
  }

  private static boolean isMissing(DataSet dataSet, List<String> names, Integrations said) {
    // Of a package whose index is read too, the index tells.
    return !names.contains(dataSet.packageName())
        && said.missing().stream().noneMatch(told -> told.name().equals(dataSet.packageName()));
  }

  /// One that is named and not asked for, where others are.
  private static Optional<WrittenText> extra(List<DataSet> dataSets, Integrations said) {
    Set<String> asked = dataSets.stream().map(DataSet::packageName).collect(Collectors.toSet());
    List<WrittenText> others =
        said.named().stream()
            .filter(name -> !asked.contains(name.value()) && !isKnownWithout(name.value()))
            .toList();
    boolean isAnyFound = !asked.isEmpty() || others.size() < said.named().size();
    if (others.isEmpty() || !isAnyFound) {
      return Optional.empty();
    }
    List<WrittenText> told = said.withoutIndex();
    return others.stream().filter(name -> !told.contains(name)).findFirst();
  }

  private static boolean isKnownWithout(String name) {
    return RuleConstants.list("non_dataset_package").containsKey(name)
        || RuleConstants.list("ml_package").containsKey(name);
  }
}
