package dev.seriema.cli.coverage;

import dev.seriema.catalog.coverage.AttackCoverage;
import dev.seriema.catalog.coverage.ReleaseChange;
import dev.seriema.model.attack.AttackCatalogue;
import java.util.List;
import java.util.Optional;

/// What is shown.
///
/// @param other the release that rules would go to; empty where none is asked for
/// @param changes what it changes for them
public record CoverageView(
    AttackCoverage coverage, Optional<AttackCatalogue> other, List<ReleaseChange> changes) {
  public CoverageView {
    changes = List.copyOf(changes);
  }

  /// Such as `212 of 691 techniques and sub-techniques of ATT&CK 18.1`.
  String headline() {
    return "%,d of %,d techniques and sub-techniques of %s"
        .formatted(coverage.covered(), coverage.size(), coverage.catalogue().title());
  }
}
