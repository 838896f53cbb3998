package dev.seriema.model.rule;

import java.util.List;
import java.util.Optional;

/// A detection rule, whichever file it came from.
///
/// @param version the file's own number, else that of a lock; empty where neither has one
/// @param query empty for a type that has none (machine learning)
/// @param retired why it does not run though it is sound, such as `maturity is deprecated`
public record Rule(
    RuleId id,
    Optional<Integer> version,
    RuleType type,
    Optional<RuleQuery> query,
    IndexPatterns indices,
    Headline headline,
    Schedule schedule,
    List<Threat> threats,
    Optional<String> retired) {
  public Rule {
    threats = List.copyOf(threats);
  }

  /// What a person reads first.
  ///
  /// @param riskScore from 0 to 100
  public record Headline(
      String name,
      String description,
      RuleSeverity severity,
      int riskScore,
      List<String> authors,
      List<String> tags,
      List<String> references,
      List<String> falsePositives,
      Optional<String> license,
      Optional<String> note,
      Optional<String> setup,
      boolean buildingBlock) {
    public Headline {
      authors = List.copyOf(authors);
      tags = List.copyOf(tags);
      references = List.copyOf(references);
      falsePositives = List.copyOf(falsePositives);
    }
  }

  /// When a cluster would run it and on which stretch of time, as written.
  ///
  /// @param from such as `now-9m`
  /// @param interval such as `5m`
  public record Schedule(
      String from,
      String to,
      String interval,
      int maximumSignals,
      Optional<String> timestampOverride) {}
}
