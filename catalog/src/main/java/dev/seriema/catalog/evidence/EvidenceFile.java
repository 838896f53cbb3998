package dev.seriema.catalog.evidence;

import dev.seriema.intake.EventSource;
import java.nio.file.Path;

/// A file of events, and what is expected of the rule on them.
///
/// @param path as a person would write it
public record EvidenceFile(EvidenceKind kind, Path path, Expectation expectation) {
  /// The name by which ids call the file, as they do in alerts of `run`.
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /// The name below the folder of evidence, such as `alerts/one-server.ndjson`.
  public String nameInFolder() {
    return kind.folder() + "/" + name();
  }

  EventSource source() {
    return EventSource.ofFile(name(), path);
  }
}
