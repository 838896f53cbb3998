package dev.seriema.cli.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The alerts of one run that stand for a group, to look up by that.
final class AlertIndex {
  private final Map<Group, List<ComparedAlert>> byGroup = new HashMap<>();

  AlertIndex(ComparedAlerts alerts) {
    for (ComparedAlert alert : alerts.all()) {
      if (!alert.terms().isEmpty()) {
        byGroup
            .computeIfAbsent(new Group(alert.rule(), alert.terms()), _ -> new ArrayList<>())
            .add(alert);
      }
    }
  }

  /// Whether an alert of the same group counts what happened when another did.
  boolean counts(ComparedAlert other) {
    return byGroup.getOrDefault(new Group(other.rule(), other.terms()), List.of()).stream()
        .anyMatch(alert -> alert.start() <= other.end() && other.start() <= alert.end());
  }

  private record Group(String rule, String terms) {}
}
