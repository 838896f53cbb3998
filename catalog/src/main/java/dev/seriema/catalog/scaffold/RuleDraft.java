package dev.seriema.catalog.scaffold;

import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody wants of a new rule.
///
/// @param language empty for machine learning, which has no query
/// @param system whose events it asks for; empty where it is for all
/// @param mapping to one technique or more
/// @param owner who writes it
/// @param isBuildingBlock whether its alerts are only for other rules
/// @param date on which it is made
public record RuleDraft(
    RuleType type,
    Optional<QueryLanguage> language,
    DataSource source,
    Optional<HostSystem> system,
    ThreatMapping mapping,
    String name,
    Owner owner,
    RuleSeverity severity,
    boolean isBuildingBlock,
    RuleId id,
    LocalDate date) {

  /// Who writes a rule, and under which licence.
  ///
  /// @param author empty where that is left to be filled in
  public record Owner(Optional<String> author, Optional<String> license) {}

  /// The types of rules that can be begun; of a saved query a cluster has the query.
  public static List<RuleType> types() {
    return List.of(
        RuleType.EQL,
        RuleType.QUERY,
        RuleType.ESQL,
        RuleType.THRESHOLD,
        RuleType.NEW_TERMS,
        RuleType.THREAT_MATCH,
        RuleType.MACHINE_LEARNING);
  }

  /// The languages of a type, the usual one first; none for machine learning.
  public static List<QueryLanguage> languages(RuleType type) {
    return switch (type) {
      case EQL -> List.of(QueryLanguage.EQL);
      case ESQL -> List.of(QueryLanguage.ESQL);
      case QUERY, SAVED_QUERY, THRESHOLD, NEW_TERMS, THREAT_MATCH ->
          List.of(QueryLanguage.KQL, QueryLanguage.LUCENE);
      case MACHINE_LEARNING -> List.of();
    };
  }

  public RuleDraft {
    if (language.isPresent() ? !languages(type).contains(language.get()) : hasQuery(type)) {
      throw new IllegalArgumentException(type + " has no query in " + language);
    }
    if (source.isOfJobs() && hasQuery(type)) {
      throw new IllegalArgumentException(source.name() + " has no indices to ask");
    }
    if (RuleName.fault(name).isPresent()) {
      throw new IllegalArgumentException("no name of a rule: " + name);
    }
  }

  /// Whether rules of a type have a query.
  public static boolean hasQuery(RuleType type) {
    return !languages(type).isEmpty();
  }
}
