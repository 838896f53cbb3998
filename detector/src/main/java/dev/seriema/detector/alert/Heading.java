package dev.seriema.detector.alert;

import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleSeverity;

/// What a person reads first of one alert: the rule's own words, or what the event put in their
/// place.
///
/// @param riskScore from 0 to 100, perhaps with a fraction
record Heading(String name, RuleSeverity severity, double riskScore) {

  /// What the rule says itself.
  static Heading of(Rule.Headline headline) {
    return new Heading(headline.name(), headline.severity(), headline.riskScore());
  }
}
