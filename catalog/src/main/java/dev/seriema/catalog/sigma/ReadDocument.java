package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A document that was read, what is found of it, and what becomes of it.
final class ReadDocument {
  private final SourceText source;
  private final Optional<SigmaDocument> document;
  private final SigmaFindings findings;
  private final List<RuleFilter> filters = new ArrayList<>();
  private final List<String> filtered = new ArrayList<>();
  private Optional<String> correlatedBy = Optional.empty();
  private List<CarriedRule> rules = List.of();

  /// @param document empty where it could not be read
  ReadDocument(SourceText source, Optional<SigmaDocument> document, SigmaFindings findings) {
    this.source = source;
    this.document = document;
    this.findings = findings;
  }

  SourceText source() {
    return source;
  }

  Optional<SigmaDocument> document() {
    return document;
  }

  SigmaFindings findings() {
    return findings;
  }

  /// Those that change it.
  List<RuleFilter> filters() {
    return filters;
  }

  void add(RuleFilter filter) {
    filters.add(filter);
  }

  /// Says of a filter that it changes a rule.
  ///
  /// @param title of the rule
  void changes(String title) {
    filtered.add(title);
  }

  /// @param title of the correlation that it is part of
  void isPartOf(String title) {
    correlatedBy = Optional.of(title);
  }

  boolean isPart() {
    return correlatedBy.isPresent();
  }

  void becomes(List<CarriedRule> made) {
    rules = made;
  }

  SigmaOutcome outcome() {
    return new SigmaOutcome(
        source,
        document.map(known -> known.head().title().text()),
        findings.hasErrors() ? List.of() : rules,
        findings.all(),
        correlatedBy.filter(_ -> !findings.hasErrors()),
        filtered);
  }
}
