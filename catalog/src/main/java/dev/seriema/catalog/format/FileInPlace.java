package dev.seriema.catalog.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Gives a file other content, all at once: whoever reads it meanwhile sees the one or the other,
/// and a stop leaves it whole.
public final class FileInPlace {
  private FileInPlace() {}

  /// Keeps who may read and write the file. A link stays one, and what it leads to is changed.
  public static void replace(Path file, byte[] content) throws IOException {
    Path real = file.toRealPath();
    Path draft = Files.createTempFile(real.resolveSibling(""), ".seriema-", ".draft");
    try {
      Files.write(draft, content);
      PosixFileAttributeView former =
          Files.getFileAttributeView(real, PosixFileAttributeView.class);
      if (former != null) {
        Files.setPosixFilePermissions(draft, former.readAttributes().permissions());
      }
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
