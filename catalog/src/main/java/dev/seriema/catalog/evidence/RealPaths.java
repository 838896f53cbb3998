package dev.seriema.catalog.evidence;

import java.io.IOException;
import java.nio.file.Path;

/// Paths without links on the way.
final class RealPaths {
  private RealPaths() {}

  /// The path with links in its folders resolved, whether or not something is there.
  static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    if (folder == null || name == null) {
      return absolute;
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException unreadable) {
      // Nothing lies in a folder that cannot be reached, so its links do not matter.
      return absolute;
    }
  }
}
