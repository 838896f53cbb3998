package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import java.util.List;
import java.util.Optional;

/// Reads what a rule of type `threat_match` compares events with.
final class IndicatorReader {
  private final FieldReader rule;
  private final List<Diagnostic> faults;

  IndicatorReader(FieldReader rule, List<Diagnostic> faults) {
    this.rule = rule;
    this.faults = faults;
  }

  Rule.Indicators read() {
    return new Rule.Indicators(
        query(),
        FilterReader.read(rule, "threat_filters"),
        new IndexPatterns(rule.texts("threat_index")));
  }

  /// A blank query asks for all indicators.
  private Optional<RuleQuery> query() {
    Optional<WrittenText> text =
        rule.requiredTextOrBlank("threat_query").filter(query -> !query.value().isBlank());
    Optional<QueryLanguage> language = language();
    if (text.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleQuery(
            language.get(),
            text.get().value(),
            text.get().map(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Optional<QueryLanguage> language() {
    Optional<WrittenText> written = rule.textValue("threat_language");
    return written.isEmpty()
        ? Optional.of(QueryLanguage.KQL)
        : Words.named(
            written.get(),
            QueryLanguage.values(),
            QueryLanguage::word,
            RuleFault.UNKNOWN_LANGUAGE,
            "language",
            faults);
  }
}
