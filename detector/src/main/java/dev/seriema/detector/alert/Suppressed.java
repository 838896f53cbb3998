package dev.seriema.detector.alert;

import java.time.Instant;
import java.util.List;

/// The group of alerts that one alert stands for.
///
/// @param terms the fields that make the group, in the rule's order
/// @param start when the first of the group happened
/// @param end when the last of those that are counted happened
/// @param count how many are counted beside the alert itself, not less than 0
/// @param lastDetected when the last of them was counted
public record Suppressed(
    List<FieldTerm> terms, Instant start, Instant end, long count, Instant lastDetected) {
  public Suppressed {
    terms = List.copyOf(terms);
  }
}
