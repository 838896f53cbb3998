package dev.seriema.model.rule;

import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.filter.FilterValue;
import java.util.List;
import java.util.Optional;

/// A detection rule, whichever file it came from.
///
/// @param version the file's own number, else that of a lock; empty where neither has one
/// @param query empty for a type that has none (machine learning)
/// @param narrowing what takes events away from it beside the query
/// @param parameters what it has as its type wants
/// @param alerting what it says of its alerts beside their headline
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
    TypeParameters parameters,
    Alerting alerting,
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
        TypeParameters.unsaid(type),
        Alerting.PLAIN,
        Deployment.NONE,
        retired);
  }

  /// What the events of a rule of type `threat_match` are compared with; empty for other types.
  public Optional<TypeParameters.ThreatMatch> indicators() {
    return parameters instanceof TypeParameters.ThreatMatch match
        ? Optional.of(match)
        : Optional.empty();
  }

  /// Its id in the cluster that it comes from; of a rule of no cluster the rule id.
  public String uuid() {
    return deployment.uuid().orElse(id.id());
  }

  /// What takes events away from a rule beside its query.
  ///
  /// @param filters all of which an event has to pass, with their places in the rule's file
  /// @param exceptionLists the lists of exceptions whose items are for it; not those that an agent
  ///   applies before an event is sent
  public record Narrowing(List<FilterValue> filters, List<ExceptionListId> exceptionLists) {
    public static final Narrowing NONE = new Narrowing(List.of(), List.of());

    public Narrowing {
      filters = List.copyOf(filters);
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
  /// @param maximumSignals how many alerts one execution raises at most
  /// @param timestampOverride the field that decides whether an event is in time
  /// @param fallback whether an event without that field is judged by its `@timestamp`
  public record Schedule(
      String from,
      String to,
      String interval,
      int maximumSignals,
      Optional<String> timestampOverride,
      boolean fallback) {}
}
