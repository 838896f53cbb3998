package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.Rule;
import java.util.Optional;

/// A rule, as far as it could be read.
///
/// @param rule empty where a fault keeps it from being loaded
/// @param query empty where it does not compile, or its language is not compiled
/// @param fields what the query reads; nothing where there is none
/// @param esql the query of a rule in ES|QL
public record RuleUnderCheck(
    WrittenRule written,
    RuleLocation location,
    Optional<Rule> rule,
    Optional<Query> query,
    QueryFields fields,
    WrittenEsql esql,
    CheckFacts facts,
    CheckSettings settings) {
  public RuleUnderCheck(
      WrittenRule written,
      RuleLocation location,
      Optional<Rule> rule,
      Optional<Query> query,
      CheckFacts facts,
      CheckSettings settings) {
    this(
        written,
        location,
        rule,
        query,
        QueryFields.of(rule, query),
        WrittenEsql.of(written),
        facts,
        settings);
  }

  /// What `maturity` says; `development` where it says nothing, as for a rule of an export.
  public String maturity() {
    return written.metadataText("maturity").map(text -> text.value()).orElse("development");
  }

  /// Whether it is one of those that a release has.
  public boolean isProduction() {
    return maturity().equals("production");
  }

  /// Whether it was given up, by its maturity or its folder.
  public boolean isDeprecated() {
    return maturity().equals("deprecated") || location.kind() == RuleLocation.Kind.DEPRECATED;
  }
}
