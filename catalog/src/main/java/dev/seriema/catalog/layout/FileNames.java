package dev.seriema.catalog.layout;

import java.nio.file.Path;

/// How paths are written in messages, and by that also ordered.
public final class FileNames {
  private FileNames() {}

  /// A path as it was given, with `/` between names.
  public static String shown(Path path) {
    String shown = path.normalize().toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }

  /// A file that nobody named: by its path from the working directory where it lies below it.
  public static String found(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return shown(file.startsWith(here) ? here.relativize(file) : file);
  }
}
