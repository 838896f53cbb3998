package dev.seriema.detector.compile;

import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.filter.FilterSettings;
import dev.seriema.languages.filter.Filters;
import dev.seriema.languages.filter.QueryStrings;
import dev.seriema.languages.lucene.Lucene;
import dev.seriema.languages.lucene.LuceneSettings;
import dev.seriema.languages.lucene.syntax.DefaultOperator;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The filters that stand beside the query of a rule. An event that does not pass them is not there
/// for the rule: neither as a hit, nor as a stage, nor as what must be absent.
final class RuleFilters {
  private RuleFilters() {}

  /// @return the condition that all filters hold; empty where something makes them unusable.
  ///   Findings point into the file of the rule
  static Parsed<Optional<Condition>> compile(List<FilterValue> filters, Schema schema) {
    Parsed<Optional<Condition>> parsed =
        Filters.compile(
            filters,
            new FilterSettings(schema, Optional.empty(), Optional.of(queryStrings(schema))));
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    List<Diagnostic> refusals = parsed.tree().map(Refusals::of).orElse(List.of());
    found.addAll(refusals);
    return new Parsed<>(refusals.isEmpty() ? parsed.tree() : Optional.empty(), found);
  }

  private static QueryStrings queryStrings(Schema schema) {
    return (text, fields, allWords) -> {
      DefaultOperator operator = allWords ? DefaultOperator.AND : DefaultOperator.OR;
      Parsed<Optional<EventQuery>> parsed =
          Lucene.compile(text, new LuceneSettings(schema, fields, operator, Optional.empty()));
      return new Parsed<>(parsed.tree().map(EventQuery::condition), parsed.diagnostics());
    };
  }
}
