package dev.seriema.catalog.scaffold;

import dev.seriema.model.rule.RuleSeverity;

/// The number that rules of a severity have.
public final class RiskScore {
  private RiskScore() {}

  /// From 0 to 100.
  public static int of(RuleSeverity severity) {
    return switch (severity) {
      case LOW -> 21;
      case MEDIUM -> 47;
      case HIGH -> 73;
      case CRITICAL -> 99;
    };
  }
}
