package dev.seriema.detector.alert;

import dev.seriema.model.rule.Rule;
import java.time.Instant;
import java.util.List;

/// Gives alerts their ids. The same match always has the same id, so writing it twice is harmless.
sealed interface AlertIds permits SeriemaIds, KibanaIds {

  static AlertIds of(AlertIdScheme scheme) {
    return switch (scheme) {
      case SERIEMA -> new SeriemaIds();
      case KIBANA -> new KibanaIds();
    };
  }

  /// Of the alert on one event.
  String ofEvent(Rule rule, SourceEvent event, Addition addition, Raising raising);

  /// Of the alerts on several events.
  ///
  /// @param lines for each event the ancestors of its alert
  GroupIds ofGroup(Rule rule, List<SourceEvent> events, List<List<Ancestor>> lines);

  /// @param blocks for each event the id of its alert
  /// @param shell of the alert that stands for all
  record GroupIds(List<String> blocks, String shell) {
    public GroupIds {
      blocks = List.copyOf(blocks);
    }
  }

  /// What the alert of a threshold has instead of an event.
  ///
  /// @param at when the events were counted
  Ancestor ofBucket(Rule rule, ThresholdResult result, Instant at);

  /// Of the alert of a threshold.
  ///
  /// @param bucket as [#ofBucket] gives it
  String ofThreshold(Rule rule, Ancestor bucket, Raising raising);

  /// Of the group that an alert stands for.
  String ofSuppression(Rule rule, List<FieldTerm> terms);
}
