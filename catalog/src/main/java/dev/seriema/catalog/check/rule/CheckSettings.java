package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How findings weigh in a repository.
///
/// @param severities by code, where the repository has chosen
/// @param off codes that it does not want to hear
public record CheckSettings(House house, Map<String, Severity> severities, Set<String> off) {
  public CheckSettings {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
  }

  /// Of a repository that says nothing.
  public static CheckSettings of(House house) {
    return new CheckSettings(house, Map.of(), Set.of());
  }

  /// What a code weighs for a rule; empty where it is not told.
  ///
  /// A custom that holds for released rules weighs one step less for others.
  Optional<Severity> severity(CheckCode code, boolean isProduction) {
    if (off.contains(code.id())) {
      return Optional.empty();
    }
    Severity chosen = severities.get(code.id());
    if (chosen != null) {
      return Optional.of(chosen);
    }
    if (code.isOptional()) {
      return Optional.empty();
    }
    boolean binds = house == House.ELASTIC && isProduction;
    return Optional.of(binds ? code.severity() : code.elsewhere());
  }
}
