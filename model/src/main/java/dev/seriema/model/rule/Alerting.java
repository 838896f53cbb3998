package dev.seriema.model.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rule says of its alerts beside their headline.
///
/// @param severities the highest of those that an event satisfies replaces the rule's own
/// @param riskScoreField whose number replaces the rule's own score
/// @param nameField whose text replaces the rule's name on an alert
/// @param suppression which alerts are counted instead of raised
/// @param repeated further settings that its alerts repeat as they are written, by name, as JSON on
///   one line
public record Alerting(
    List<SeverityMapping> severities,
    Optional<String> riskScoreField,
    Optional<String> nameField,
    Optional<Suppression> suppression,
    Map<String, String> repeated) {
  public static final Alerting PLAIN =
      new Alerting(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Alerting {
    severities = List.copyOf(severities);
    repeated = Map.copyOf(repeated);
  }

  /// What has nothing to repeat.
  public Alerting(
      List<SeverityMapping> severities,
      Optional<String> riskScoreField,
      Optional<String> nameField,
      Optional<Suppression> suppression) {
    this(severities, riskScoreField, nameField, suppression, Map.of());
  }

  /// Whether an event may put something in the place of the rule's severity, score or name.
  public boolean hasOverrides() {
    return !severities.isEmpty() || riskScoreField.isPresent() || nameField.isPresent();
  }

  /// @param value as text, whatever type the field has
  public record SeverityMapping(String field, String value, RuleSeverity severity) {}

  /// Alerts of one group after the first are counted in it.
  ///
  /// @param groupBy fields whose values make a group; empty for a rule whose alerts are groups
  ///   already
  /// @param duration how long after the first alert; empty for one execution
  /// @param groupsMissing whether alerts that lack a field of the group are a group; otherwise each
  ///   is raised
  public record Suppression(
      List<String> groupBy, Optional<Duration> duration, boolean groupsMissing) {
    public Suppression {
      groupBy = List.copyOf(groupBy);
    }
  }
}
