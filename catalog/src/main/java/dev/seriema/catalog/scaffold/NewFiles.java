package dev.seriema.catalog.scaffold;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Writes files that are not there yet, and replaces none.
public final class NewFiles {
  private NewFiles() {}

  /// @param below the folder that they lie below, which is made where it is missing
  /// @throws FileAlreadyExistsException where one of them is there; then none is written
  public static void write(Path below, List<NewFile> files) throws IOException {
    for (NewFile file : files) {
      Path path = below.resolve(file.path());
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(path.toString());
      }
    }
    for (NewFile file : files) {
      write(below.resolve(file.path()), file.content());
    }
  }

  /// All at once, so that a stop leaves no half of it.
  private static void write(Path path, String content) throws IOException {
    Path folder = path.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + path.getFileName() + ".draft");
    try {
      Files.writeString(draft, content);
      Files.move(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
