package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.query.EventCondition;
import dev.seriema.catalog.sigma.query.SearchMapping;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import java.util.Optional;

/// A filter as it is added to a rule.
///
/// @param findings of the filter's document
record RuleFilter(SigmaDocument.OfFilter document, SigmaFindings findings) {
  /// Its condition over events of a rule's source; empty where it cannot be used, which is told in
  /// its own file.
  Optional<EventCondition> condition(EventSource source, SigmaOptions options) {
    if (document.search().isEmpty()) {
      return Optional.empty();
    }
    // What one rule's fields do not allow is no fault of the filter for another rule.
    SigmaFindings here = new SigmaFindings();
    EventCondition condition =
        new SearchMapping(source, options.schemas(), options.strictFields(), here)
            .of(document.search().get());
    here.all().forEach(findings::add);
    return here.hasErrors() ? Optional.empty() : Optional.of(condition);
  }

  /// As the rule's note names it.
  String shown() {
    String title = document.head().title().text();
    return document
        .head()
        .id()
        .map(SigmaHead.Word::text)
        .map(id -> title + " (" + id + ")")
        .orElse(title);
  }
}
