package dev.seriema.catalog.compare;

import java.util.Map;

/// What a part of a rule is about, in the order in which changes are told.
public enum Subject {
  /// Which rule it is, of which kind and standing.
  IDENTITY,
  QUERY,
  /// Which events are looked at.
  DATA,
  /// When it runs and on which stretch of time.
  SCHEDULE,
  /// How events become alerts.
  ALERTS,
  /// How bad it is.
  WEIGHT,
  THREAT,
  TAGS,
  /// What a person reads.
  WORDS,
  /// All else.
  OTHER;

  private static final Map<String, Subject> BY_KEY =
      Map.ofEntries(
          Map.entry("rule_id", IDENTITY),
          Map.entry("name", IDENTITY),
          Map.entry("type", IDENTITY),
          Map.entry("language", IDENTITY),
          Map.entry("version", IDENTITY),
          Map.entry("enabled", IDENTITY),
          Map.entry("building_block_type", IDENTITY),
          Map.entry("metadata", IDENTITY),
          Map.entry("query", QUERY),
          Map.entry("threat_query", QUERY),
          Map.entry("filters", DATA),
          Map.entry("threat_filters", DATA),
          Map.entry("index", DATA),
          Map.entry("threat_index", DATA),
          Map.entry("threat_mapping", DATA),
          Map.entry("threat_language", DATA),
          Map.entry("threat_indicator_path", DATA),
          Map.entry("data_view_id", DATA),
          Map.entry("exceptions_list", DATA),
          Map.entry("event_category_override", DATA),
          Map.entry("timestamp_override", DATA),
          Map.entry("timestamp_field", DATA),
          Map.entry("tiebreaker_field", DATA),
          Map.entry("machine_learning_job_id", DATA),
          Map.entry("from", SCHEDULE),
          Map.entry("to", SCHEDULE),
          Map.entry("interval", SCHEDULE),
          Map.entry("max_signals", ALERTS),
          Map.entry("anomaly_threshold", ALERTS),
          Map.entry("threshold", ALERTS),
          Map.entry("new_terms", ALERTS),
          Map.entry("new_terms_fields", ALERTS),
          Map.entry("history_window_start", ALERTS),
          Map.entry("alert_suppression", ALERTS),
          Map.entry("severity", WEIGHT),
          Map.entry("severity_mapping", WEIGHT),
          Map.entry("risk_score", WEIGHT),
          Map.entry("risk_score_mapping", WEIGHT),
          Map.entry("threat", THREAT),
          Map.entry("tags", TAGS),
          Map.entry("description", WORDS),
          Map.entry("note", WORDS),
          Map.entry("setup", WORDS),
          Map.entry("references", WORDS),
          Map.entry("false_positives", WORDS),
          Map.entry("author", WORDS),
          Map.entry("license", WORDS));

  /// @param key a path such as `threshold.value`
  static Subject of(String key) {
    int dot = key.indexOf('.');
    return BY_KEY.getOrDefault(dot < 0 ? key : key.substring(0, dot), OTHER);
  }
}
