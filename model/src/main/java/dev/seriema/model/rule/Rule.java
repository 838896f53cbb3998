package dev.seriema.model.rule;

import java.util.List;
import java.util.Optional;

/// A detection rule, whichever file it came from.
///
/// @param version the file's own number, else that of a lock; empty where neither has one
/// @param query empty for a type that has none (machine learning)
/// @param narrowing what takes events away from it beside the query
/// @param deployment what a cluster says of it, for a rule that was exported from one
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
    Narrowing narrowing,
    Deployment deployment,
    Optional<String> retired) {
  public Rule {
    threats = List.copyOf(threats);
  }

  /// A rule that its query alone decides, and that no cluster has.
  public Rule(
      RuleId id,
      Optional<Integer> version,
      RuleType type,
      Optional<RuleQuery> query,
      IndexPatterns indices,
      Headline headline,
      Schedule schedule,
      List<Threat> threats,
      Optional<String> retired) {
    this(
        id,
        version,
        type,
        query,
        indices,
        headline,
        schedule,
        threats,
        Narrowing.NONE,
        Deployment.NONE,
        retired);
  }

  /// What takes events away from a rule beside its query.
  ///
  /// @param filters how many filters it has
  /// @param exceptionLists names of the lists with items for it; not those that an agent applies
  ///   before an event is sent
  public record Narrowing(int filters, List<String> exceptionLists) {
    public static final Narrowing NONE = new Narrowing(0, List.of());

    public Narrowing {
      exceptionLists = List.copyOf(exceptionLists);
    }
  }

  /// What the cluster that a rule was exported from says of it.
  ///
  /// @param uuid its id there
  /// @param enabled whether it runs there; empty where that is not said
  public record Deployment(Optional<String> uuid, Optional<Boolean> enabled) {
    public static final Deployment NONE = new Deployment(Optional.empty(), Optional.empty());
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
