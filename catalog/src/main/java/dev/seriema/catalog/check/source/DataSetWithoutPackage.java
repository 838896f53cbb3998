package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.CheckFacts;
import dev.seriema.catalog.check.rule.QueryFields.DataSet;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.rule.IndexPatterns;
import java.util.HashSet;
import java.util.Set;

/// A data set that is asked for is one of a package, or of a module of a Beat, whose fields the
/// indices of the rule have. A name without a dot may be anybody's, and is told only where the rule
/// asks for no other data set.
final class DataSetWithoutPackage implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.fields().dataSets().isEmpty()) {
      return;
    }
    Integrations.of(rule)
        .ifPresent(said -> {
          IndexPatterns indices = new IndexPatterns(ReadIndex.names(said.indices()));
          Set<String> told = new HashSet<>();
          for (DataSet dataSet : rule.fields().dataSets()) {
            String name = dataSet.packageName();
            boolean isOfPackage = dataSet.name().contains(".") || said.dataSets().isEmpty();
            if (isOfPackage
                && !name.contains("*")
                && !isKnown(name, indices, rule.facts())
                && told.add(dataSet.name())) {
              findings.add(
                  SourceFault.DATA_SET_WITHOUT_PACKAGE,
                  dataSet.span(),
                  "the data set `%s` is of no integration that is known to the shipped tables"
                      .formatted(dataSet.name()));
            }
          }
        });
  }

  private static boolean isKnown(String name, IndexPatterns indices, CheckFacts facts) {
    return facts.packages().has(name) || !facts.schemas().of(indices).names(name + '.').isEmpty();
  }
}
