package dev.seriema.catalog.sigma;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/// What became of one document.
///
/// @param source the file that it stands in
/// @param title empty where it could not be read
/// @param rules mostly one; none where it could not be carried over, or is only part of a
///   correlation; several where the order of events does not count
/// @param findings with their places in the file
/// @param correlatedBy the title of the correlation that it is part of
/// @param filtered of a filter, the titles of the rules that it is added to
public record SigmaOutcome(
    SourceText source,
    Optional<String> title,
    List<CarriedRule> rules,
    List<Diagnostic> findings,
    Optional<String> correlatedBy,
    List<String> filtered) {
  public SigmaOutcome {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    filtered = List.copyOf(filtered);
  }

  /// Whether nothing of ours does what the document asks.
  public boolean isRefused() {
    return rules.isEmpty() && correlatedBy.isEmpty() && filtered.isEmpty();
  }
}
