package dev.seriema.catalog.ship;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes files into a folder that is not there yet, or empty: all of them or none.
public final class FreshFolder {
  private FreshFolder() {}

  /// The files are written beside the folder, under a name of their own, which is then changed.
  ///
  /// @param files by their paths below the folder, with `/`
  /// @throws FileAlreadyExistsException where the folder is there and holds something
  public static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path beside = target.resolveSibling("");
    Files.createDirectories(beside);
    Path draft =
        Files.createDirectory(
            beside.resolve("." + target.getFileName() + ".draft-" + ProcessHandle.current().pid()));
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(draft, file.getKey(), file.getValue());
      }
      Files.deleteIfExists(target);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(draft);
    }
  }

  private static void write(Path draft, String name, byte[] content) throws IOException {
    Path file = draft.resolve(name).normalize();
    if (!file.startsWith(draft) || file.equals(draft)) {
      throw new IllegalArgumentException("`" + name + "` is no path below a folder");
    }
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
  }

  private static boolean isEmptyFolder(Path target) throws IOException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path draft) throws IOException {
    if (!Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        draft,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
