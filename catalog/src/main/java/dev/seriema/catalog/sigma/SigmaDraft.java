package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.HostSystem;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is known of a rule before it is written.
///
/// @param name that of the document, or with a number where it becomes several rules
/// @param lookBack from when on it looks at events
/// @param threshold of a rule that counts
/// @param filters that are part of its query
/// @param setup what has to be switched on for its events to be there
record SigmaDraft(
    SigmaHead head,
    RuleId id,
    String name,
    RuleType type,
    QueryLanguage language,
    String query,
    Events events,
    Duration lookBack,
    Duration interval,
    Optional<Threshold> threshold,
    List<String> investigated,
    List<String> filters,
    List<String> setup) {
  /// Where its events come from.
  ///
  /// @param system empty where they are of several or of no hosts
  record Events(List<String> indices, List<String> integrations, Optional<HostSystem> system) {}

  /// How much has to be found.
  ///
  /// @param distinct the field whose values are counted; empty where events are
  record Threshold(List<String> fields, long events, Optional<String> distinct, long values) {}

  /// Whether its query is over several events.
  boolean isSequence() {
    return type == RuleType.EQL && query.startsWith("sequence");
  }
}
