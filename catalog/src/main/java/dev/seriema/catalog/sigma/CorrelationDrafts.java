package dev.seriema.catalog.sigma;

import dev.seriema.model.rule.QueryLanguage;
import java.util.List;

/// Rules over what several rules find.
final class CorrelationDrafts {
  private CorrelationDrafts() {}

  /// None where the correlation has no equal, which is told.
  static List<SigmaDraft> of(CorrelatedRules asked) {
    if (asked.rules().stream().anyMatch(rule -> rule.query().language() == QueryLanguage.ESQL)) {
      asked.refuse("a rule of it needs ES|QL, which looks at single events");
      return List.of();
    }
    CorrelationKeys keys = new CorrelationKeys(asked);
    return switch (asked.correlation().type()) {
      case EVENT_COUNT -> new CountDrafts(asked, keys).ofEvents();
      case VALUE_COUNT -> new CountDrafts(asked, keys).ofValues();
      case TEMPORAL, TEMPORAL_ORDERED -> new TemporalDrafts(asked, keys).all();
    };
  }
}
