package dev.seriema.catalog.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a file of events is to show.
public enum EvidenceKind {
  /// The rule alerts on it.
  ALERTS("alerts"),
  /// The rule does not.
  QUIET("quiet");

  private final String folder;

  EvidenceKind(String folder) {
    this.folder = folder;
  }

  /// The folder that such files lie in, and the table of `evidence.toml` that tells of them.
  public String folder() {
    return folder;
  }

  static Optional<EvidenceKind> named(String folder) {
    return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
  }

  static List<String> folders() {
    return Arrays.stream(values()).map(EvidenceKind::folder).toList();
  }
}
