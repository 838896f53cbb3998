package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.CheckFacts;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An index pattern that is called as those of integrations are fits a data set of one: a stack
/// refuses a query whose pattern fits no index. Other names may be anybody's.
final class KnownIndex implements Check {
  private static final Set<String> KINDS = Set.of("logs", "metrics", "traces");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (EsqlName index : rule.esql().indices()) {
      unknown(index.text(), rule.facts())
          .ifPresent(what ->
              findings.add(
                  EsqlRuleFault.UNKNOWN_INDEX,
                  rule.esql().inFile(index.span()),
                  "`%s` fits no %s that is known to the shipped tables"
                      .formatted(index.text(), what)));
    }
  }

  /// What of an index is not known; empty where nobody can tell.
  private static Optional<String> unknown(String index, CheckFacts facts) {
    int dash = index.indexOf('-');
    int dot = index.indexOf('.', dash + 1);
    if (dash <= 0 || dot < 0 || !KINDS.contains(index.substring(0, dash))) {
      return Optional.empty();
    }
    String name = index.substring(dash + 1, dot);
    if (name.isEmpty() || name.contains("*")) {
      return Optional.empty();
    }
    if (!facts.packages().has(name) && isUndescribed(index, facts)) {
      return Optional.of("integration");
    }
    boolean isListed = !isUndescribed(index.substring(0, dot) + ".*", facts);
    return isListed && isUndescribed(index, facts)
        ? Optional.of("data set of the integration `" + name + "`")
        : Optional.empty();
  }

  private static boolean isUndescribed(String index, CheckFacts facts) {
    return !facts.schemas().of(new IndexPatterns(List.of(index))).undescribed().isEmpty();
  }
}
