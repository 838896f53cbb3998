package dev.seriema.cli.run;

import java.util.LinkedHashSet;
import java.util.Set;

/// Remembers the ids of alerts, so that an event that is read twice alerts once.
final class AlertsSeen {
  /// How many ids are remembered; of more the oldest are forgotten.
  static final int REMEMBERED = 1_000_000;

  private final Set<String> ids = new LinkedHashSet<>();

  /// @return whether the id is new
  boolean add(String id) {
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return true;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
