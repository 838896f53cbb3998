package dev.seriema.benchmark.starts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for what commands leave behind, so that nothing of the user's is read or changed. It
/// ends with its use.
public final class ScratchFolder implements AutoCloseable {
  private final Path path;

  public ScratchFolder() throws IOException {
    path = Files.createTempDirectory("seriema-bench-");
  }

  public Path path() {
    return path;
  }

  /// Removes all that is in it.
  public void empty() throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(path)) {
      inside = files.skip(1).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }

  @Override
  public void close() throws IOException {
    empty();
    Files.delete(path);
  }
}
