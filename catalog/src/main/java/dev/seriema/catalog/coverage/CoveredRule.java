package dev.seriema.catalog.coverage;

import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.Threat;
import java.util.List;
import java.util.Optional;

/// What coverage knows of a rule.
///
/// @param path of its file, as a person would write it
/// @param platforms those that its tags name; where they name none, the domains
/// @param dataSources those that its tags name
public record CoveredRule(
    String id,
    String name,
    String path,
    RuleSeverity severity,
    RuleVerdict.Outcome proof,
    List<Threat> threats,
    List<String> platforms,
    List<String> dataSources) {
  public CoveredRule {
    threats = List.copyOf(threats);
    platforms = List.copyOf(platforms);
    dataSources = List.copyOf(dataSources);
  }

  /// @return empty for a rule that cannot be read, or is not run any more
  public static Optional<CoveredRule> of(RuleVerdict verdict) {
    return verdict
        .rule()
        .rule()
        .filter(rule -> rule.retired().isEmpty())
        .map(rule -> of(rule, verdict.rule().source().name(), verdict.outcome()));
  }

  /// @param path of its file, as a person would write it
  public static CoveredRule of(Rule rule, String path, RuleVerdict.Outcome proof) {
    return new CoveredRule(
        rule.id().id(),
        rule.headline().name(),
        path,
        rule.headline().severity(),
        proof,
        rule.threats(),
        Platforms.of(rule.headline().tags()),
        tags(rule, "Data Source: "));
  }

  private static List<String> tags(Rule rule, String kind) {
    return rule.headline().tags().stream()
        .filter(tag -> tag.startsWith(kind))
        .map(tag -> tag.substring(kind.length()).strip())
        .distinct()
        .sorted()
        .toList();
  }

  public boolean isProved() {
    return proof == RuleVerdict.Outcome.PROVED;
  }
}
