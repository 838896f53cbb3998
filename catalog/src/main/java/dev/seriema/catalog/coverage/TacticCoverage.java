package dev.seriema.catalog.coverage;

import dev.seriema.model.attack.Tactic;
import java.util.List;
import java.util.stream.Stream;

/// A tactic with all of its techniques.
///
/// @param bare the rules that are mapped to it and to no technique of it
/// @param techniques by id
public record TacticCoverage(
    Tactic tactic, List<CoveredRule> bare, List<TechniqueCoverage> techniques) {
  public TacticCoverage {
    bare = List.copyOf(bare);
    techniques = List.copyOf(techniques);
  }

  public List<CoveredRule> rules() {
    return Stream.concat(
            bare.stream(), techniques.stream().flatMap(technique -> technique.rules().stream()))
        .distinct()
        .toList();
  }

  public long covered() {
    return techniques.stream().filter(TechniqueCoverage::isCovered).count();
  }

  /// Techniques and sub-techniques.
  public Stream<TechniqueCoverage> all() {
    return techniques.stream().flatMap(TechniqueCoverage::all);
  }
}
