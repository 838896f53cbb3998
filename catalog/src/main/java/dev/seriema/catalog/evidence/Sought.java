package dev.seriema.catalog.evidence;

import java.util.Optional;
import java.util.Set;

/// The event that tells most about why a file failed.
///
/// @param alerting whether it is the first that alerted; otherwise the nearest that did not
/// @param ids which events it may be; empty for any
record Sought(boolean alerting, Optional<Set<String>> ids) {
  Sought {
    ids = ids.map(Set::copyOf);
  }

  /// @param steps how far the event is from an alert
  boolean fits(String id, int steps) {
    return alerting == (steps == 0) && (ids.isEmpty() || ids.get().contains(id));
  }
}
