package dev.seriema.catalog.check.rule;

/// Whose customs a repository follows.
public enum House {
  /// A checkout of elastic/detection-rules: its own customs are rules there.
  ELASTIC,
  /// Rules of one's own that the tool of elastic/detection-rules manages, by a `_config.yaml`.
  CUSTOM,
  /// Any other folder.
  PLAIN
}
