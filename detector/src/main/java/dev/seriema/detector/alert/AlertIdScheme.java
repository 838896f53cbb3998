package dev.seriema.detector.alert;

/// How the ids of alerts are made.
public enum AlertIdScheme {
  /// SHA-256 over the rule's id and version and what it matched, each part with its length.
  SERIEMA,
  /// As Kibana makes them from the same events, so that its alerts can be found again.
  KIBANA
}
