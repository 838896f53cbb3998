package dev.seriema.cli.words;

import java.io.File;
import java.nio.file.Path;

/// Paths as somebody would name them who stands in the working directory.
public final class PathFromHere {
  private PathFromHere() {}

  /// A file's path from here, with `/` on every system; one that lies elsewhere stays as it was
  /// named.
  public static String written(String file) {
    Path path = Path.of(file);
    return path.startsWith(Path.of("").toAbsolutePath())
        ? of(path).toString().replace(File.separatorChar, '/')
        : file;
  }

  /// @return relative to the working directory; `.` for itself
  public static Path of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    if (!absolute.getRoot().equals(here.getRoot())) {
      return absolute;
    }
    Path relative = here.relativize(absolute);
    return relative.toString().isEmpty() ? Path.of(".") : relative;
  }
}
