package dev.seriema.catalog.sigma.query;

import dev.seriema.model.rule.QueryLanguage;
import java.util.List;
import java.util.Optional;

/// The query of a rule that counts what it finds.
public record CountText(QueryLanguage language, String text) {
  /// In KQL where letter case makes no difference, else in Lucene's language; empty where neither
  /// says it.
  public static Optional<CountText> of(List<EventQueryText> queries) {
    EventCondition condition = EventQueryText.either(queries);
    if (KqlText.canSay(condition)) {
      return Optional.of(new CountText(QueryLanguage.KQL, KqlText.of(condition)));
    }
    return LuceneText.canSay(condition)
        ? Optional.of(new CountText(QueryLanguage.LUCENE, LuceneText.of(condition)))
        : Optional.empty();
  }
}
