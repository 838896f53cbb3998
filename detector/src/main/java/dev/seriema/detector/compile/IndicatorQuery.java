package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Task.Compare.Age;
import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import java.util.List;
import java.util.Optional;

/// Which documents are the indicators of a rule.
///
/// @param age when they must have been written; empty where any time counts, and none
record IndicatorQuery(Condition condition, Optional<Age> age) {
  /// All documents.
  static final IndicatorQuery ALL =
      new IndicatorQuery(new Condition.Always(true, new SourceSpan(0, 0)), Optional.empty());

  /// Those of them that satisfy another condition.
  IndicatorQuery and(Condition other) {
    return new IndicatorQuery(Conditions.allOf(List.of(condition, other), condition.span()), age);
  }
}
