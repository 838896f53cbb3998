package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Files of a commit in a folder that only this user may read, and that is removed in the end, also
/// where the program is told to stop. Nothing is written outside of it, whatever the names of the
/// files say.
public final class TreeCopy implements AutoCloseable {
  /// Contents that are asked for before the first is taken, so that git need not wait.
  private static final int AHEAD = 64;

  /// Of removing it while the program ends.
  private static final int MOST_TRIES = 5;

  private final Path root;
  private final List<String> missing = new ArrayList<>();
  private final Set<Path> folders = new HashSet<>();
  private volatile boolean isStopped;
  private final Thread removal = new Thread(this::removeAtEnd, "seriema-tree-copy");

  private TreeCopy(Path root) {
    this.root = root;
  }

  static TreeCopy of(Commits commits, List<TreeFile> files) throws IOException {
    TreeCopy copy = new TreeCopy(Files.createTempDirectory("seriema-review-").toRealPath());
    copy.removeWhenTheProgramEnds();
    try {
      // Whoever looks upwards for a repository stops here.
      Files.createDirectory(copy.root.resolve(".git"));
      try (Contents contents = commits.contents()) {
        copy.fill(contents, files);
      }
      return copy;
    } catch (IOException | RuntimeException failure) {
      copy.close();
      throw failure;
    }
  }

  private void removeWhenTheProgramEnds() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(removal);
    } catch (IllegalStateException ending) {
      remove();
      throw new IOException("the program was told to stop", ending);
    }
  }

  /// The folder, without links.
  public Path root() {
    return root;
  }

  /// Paths of files that could not be laid out: their names are none here, or their contents are
  /// too long or not there.
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /// Lays out one more file, in place of one that is there; it is among the missing where that
  /// cannot be done.
  ///
  /// @param path from the top, with `/`
  public void put(String path, byte[] content) throws IOException {
    Optional<Path> place = place(path);
    if (place.isPresent()) {
      Files.deleteIfExists(place.get());
      write(path, place.get(), content);
    } else {
      missing.add(path);
    }
  }

  private void fill(Contents contents, List<TreeFile> files) throws IOException {
    int asked = 0;
    for (int i = 0; i < files.size(); i++) {
      while (asked < files.size() && asked - i < AHEAD) {
        contents.ask(files.get(asked));
        asked++;
      }
      Optional<byte[]> content = contents.answer();
      Optional<Path> place = place(files.get(i).path());
      if (content.isPresent() && place.isPresent()) {
        write(files.get(i).path(), place.get(), content.get());
      } else {
        missing.add(files.get(i).path());
      }
    }
  }

  private void write(String path, Path place, byte[] content) {
    Path folder = place.getParent();
    if (isStopped) {
      missing.add(path);
      return;
    }
    try {
      if (folder != null && folders.add(folder)) {
        Files.createDirectories(folder);
      }
      Files.write(place, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException refused) {
      // Two names that are one here, or one that is too long: the other files go on.
      missing.add(path);
    }
  }

  private Optional<Path> place(String path) {
    boolean isPlain =
        Stream.of(path.split("/", -1))
            .noneMatch(name ->
                name.isEmpty()
                    || name.equals(".")
                    || name.equals("..")
                    || name.toLowerCase(Locale.ROOT).equals(".git"));
    if (!isPlain) {
      return Optional.empty();
    }
    try {
      return Optional.of(root.resolve(path).normalize()).filter(place -> place.startsWith(root));
    } catch (InvalidPathException _) {
      // It is told among the missing.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException _) {
      // The program ends already, and the hook does the same.
      return;
    }
    remove();
  }

  private void removeAtEnd() {
    isStopped = true;
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      try {
        remove();
        return;
      } catch (IOException _) {
        // A file was just being written, and no more are.
      }
    }
  }

  private void remove() throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
