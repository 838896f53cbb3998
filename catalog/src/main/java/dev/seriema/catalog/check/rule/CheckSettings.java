package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.Release;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How findings weigh in a repository.
///
/// @param stack the release of the stack that the rules are judged for, where somebody says
/// @param severities by code, where the repository has chosen
/// @param off codes that it does not want to hear
/// @param attack the release of ATT&CK that `threat` is judged by, such as `19.1`; empty where that
///   is told from the rules
public record CheckSettings(
    House house,
    Optional<Release> stack,
    Map<String, Severity> severities,
    Set<String> off,
    Optional<String> attack) {
  public CheckSettings {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
  }

  public CheckSettings(
      House house, Optional<Release> stack, Map<String, Severity> severities, Set<String> off) {
    this(house, stack, severities, off, Optional.empty());
  }

  /// The same, with a release of ATT&CK that `threat` is judged by.
  public CheckSettings judgedBy(Optional<String> release) {
    return new CheckSettings(house, stack, severities, off, release);
  }

  /// Of a repository that says nothing.
  public static CheckSettings of(House house) {
    return new CheckSettings(house, Optional.empty(), Map.of(), Set.of());
  }

  /// The same finding as heavy as the repository has chosen; empty where it does not want to hear
  /// it. One of a check was weighed when it was found, and stays so.
  public Optional<Diagnostic> weighed(Diagnostic finding) {
    String code = finding.code().id();
    Severity chosen = severities.get(code);
    return off.contains(code)
        ? Optional.empty()
        : Optional.of(chosen == null ? finding : finding.withSeverity(chosen));
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
