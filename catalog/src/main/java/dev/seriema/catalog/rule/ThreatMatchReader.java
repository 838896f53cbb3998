package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.TypeParameters.ThreatMapping;
import dev.seriema.model.rule.TypeParameters.ThreatMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a rule of type `threat_match` compares events with.
final class ThreatMatchReader {
  private static final String USUAL_PATH = "threat.indicator";

  private final FieldReader rule;
  private final List<Diagnostic> faults;

  ThreatMatchReader(FieldReader rule, List<Diagnostic> faults) {
    this.rule = rule;
    this.faults = faults;
  }

  /// @return empty where the mapping cannot be read
  Optional<ThreatMatch> read() {
    Optional<RuleQuery> query = query();
    List<FilterValue> filters = FilterReader.read(rule, "threat_filters");
    List<ThreatMapping> mappings = new ArrayList<>();
    List<Diagnostic> ignored = new ArrayList<>();
    for (FieldReader mapping : rule.quietly(ignored).tables("threat_mapping")) {
      List<ThreatMapping.Entry> entries =
          mapping.tables("entries").stream().flatMap(entry -> entry(entry).stream()).toList();
      if (entries.stream().allMatch(ThreatMapping.Entry::negated)) {
        return Optional.empty();
      }
      mappings.add(new ThreatMapping(entries));
    }
    return mappings.isEmpty() || !ignored.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ThreatMatch(
                query,
                filters,
                new IndexPatterns(rule.texts("threat_index")),
                mappings,
                rule.text("threat_indicator_path").orElse(USUAL_PATH)));
  }

  private static Optional<ThreatMapping.Entry> entry(FieldReader entry) {
    Optional<WrittenText> field = entry.requiredText("field");
    Optional<WrittenText> value = entry.requiredText("value");
    boolean negated = entry.truth("negate").orElse(false);
    return field.flatMap(
        name -> value.map(other -> new ThreatMapping.Entry(name.value(), other.value(), negated)));
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
