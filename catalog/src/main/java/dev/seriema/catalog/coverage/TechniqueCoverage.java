package dev.seriema.catalog.coverage;

import dev.seriema.model.attack.Technique;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A technique under one tactic.
///
/// @param own the rules that are mapped to it and to none of its sub-techniques
/// @param subtechniques by id; empty for a sub-technique
public record TechniqueCoverage(
    Technique technique, List<CoveredRule> own, List<TechniqueCoverage> subtechniques) {
  public TechniqueCoverage {
    own = List.copyOf(own);
    subtechniques = List.copyOf(subtechniques);
  }

  /// Those of its sub-techniques as well, each once.
  public List<CoveredRule> rules() {
    return Stream.concat(
            own.stream(), subtechniques.stream().flatMap(below -> below.rules().stream()))
        .distinct()
        .toList();
  }

  public boolean isCovered() {
    return !own.isEmpty() || subtechniques.stream().anyMatch(TechniqueCoverage::isCovered);
  }

  /// The rule that would be worst to miss; empty where there is none.
  public Optional<CoveredRule> worst() {
    return rules().stream().max(Comparator.comparing(CoveredRule::severity));
  }

  /// It, and what is below it.
  public Stream<TechniqueCoverage> all() {
    return Stream.concat(Stream.of(this), subtechniques.stream());
  }
}
