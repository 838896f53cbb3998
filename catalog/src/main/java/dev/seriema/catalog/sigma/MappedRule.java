package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.EventSources;
import dev.seriema.catalog.sigma.query.EventCondition;
import dev.seriema.catalog.sigma.query.EventQueryText;
import dev.seriema.catalog.sigma.query.SearchMapping;
import dev.seriema.catalog.sigma.rule.LogSource;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule over single events, in the fields of our events.
///
/// @param filters that are part of its query
record MappedRule(
    SigmaDocument.OfEvents document,
    EventSource source,
    SearchMapping mapping,
    List<RuleFilter> filters,
    EventQueryText query) {
  MappedRule {
    filters = List.copyOf(filters);
  }

  /// How many values a rule and its filters may stand for in all, in our fields.
  private static final int MOST_VALUES = 20_000;

  /// Empty where some of it has no equal, which is told.
  static Optional<MappedRule> of(
      SigmaDocument.OfEvents document,
      List<RuleFilter> filters,
      SigmaOptions options,
      SigmaFindings findings) {
    Optional<EventSource> source = EventSources.shipped().of(document.source());
    if (source.isEmpty()) {
      tell(document.source(), findings);
      return Optional.empty();
    }
    document
        .head()
        .taxonomy()
        .ifPresent(taxonomy ->
            findings.add(
                SigmaFault.UNKNOWN_SOURCE,
                taxonomy.span(),
                "fields and sources of the taxonomy `" + taxonomy.text() + "` are in no table"));
    SearchMapping mapping =
        new SearchMapping(source.get(), options.schemas(), options.strictFields(), findings);
    SourceSpan place = document.head().title().span();
    List<EventCondition> terms = new ArrayList<>(List.of(mapping.of(document.search())));
    for (RuleFilter filter : filters) {
      Optional<EventCondition> condition = filter.condition(source.get(), options);
      condition.ifPresent(terms::add);
      if (condition.isEmpty()) {
        findings.add(
            SigmaFault.UNUSABLE_FILTER,
            place,
            "the filter `"
                + filter.document().head().title().text()
                + "` of this rule cannot be used; without it the rule finds other events");
      }
    }
    EventCondition condition = EventCondition.all(terms);
    if (!filters.isEmpty() && condition.size() > MOST_VALUES) {
      findings.add(
          SigmaFault.TOO_LARGE,
          place,
          "the rule and its filters stand for more than " + MOST_VALUES + " values");
    }
    EventQueryText query = new EventQueryText(source.get(), options.schemas(), condition);
    return findings.hasErrors() || !query.canBeSaid(place, findings)
        ? Optional.empty()
        : Optional.of(new MappedRule(document, source.get(), mapping, filters, query));
  }

  private static void tell(LogSource source, SigmaFindings findings) {
    String message = "no events of ours are known for the log source " + source.shown();
    List<String> names = source.product().map(EventSources.shipped()::namesOf).orElse(List.of());
    if (names.isEmpty()) {
      findings.add(SigmaFault.UNKNOWN_SOURCE, source.span(), message);
    } else {
      findings.add(
          SigmaFault.UNKNOWN_SOURCE,
          source.span(),
          message,
          "of this product there are " + String.join(", ", names));
    }
  }
}
