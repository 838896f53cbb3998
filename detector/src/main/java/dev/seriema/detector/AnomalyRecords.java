package dev.seriema.detector;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// Documents that say what a model found unusual, as jobs of machine learning write them. They tell
/// their time in a field of their own.
final class AnomalyRecords {
  /// Where jobs write them.
  static final IndexPatterns INDICES = new IndexPatterns(List.of(".ml-anomalies-*"));

  static final FieldPath TIMESTAMP = new FieldPath("timestamp");
  private static final FieldPath JOB = new FieldPath("job_id");

  private final int timestamp;
  private final int job;

  /// @param layout reads them where a rule is about them
  AnomalyRecords(EventLayout layout) {
    timestamp = layout.slot(TIMESTAMP);
    job = layout.slot(JOB);
  }

  /// Whether a rule is about them.
  static boolean areOf(Rule rule) {
    return rule.parameters() instanceof TypeParameters.MachineLearning;
  }

  /// Whether a document is one and tells its time.
  boolean isOne(Event event) {
    return timestamp >= 0
        && job >= 0
        && event.first(job) != Event.NONE
        && event.first(timestamp) != Event.NONE;
  }
}
