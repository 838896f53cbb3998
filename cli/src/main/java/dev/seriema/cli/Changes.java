package dev.seriema.cli;

import dev.seriema.catalog.change.ChangedFiles;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What `--changed` means: the files that git tells of.
final class Changes {
  private Changes() {}

  /// @return real paths of what differs in the work trees of some places
  static Set<Path> around(List<Path> places) throws Unable {
    Set<Path> files = new HashSet<>();
    for (Path place : places) {
      try {
        files.addAll(ChangedFiles.around(place));
      } catch (IOException untold) {
        throw new Unable(
            "`--changed` cannot tell what changed in `" + place + "`: " + SystemReasons.of(untold));
      }
    }
    return files;
  }
}
