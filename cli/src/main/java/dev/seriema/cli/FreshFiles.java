package dev.seriema.cli;

import dev.seriema.catalog.ship.FreshFolder;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.SortedMap;

/// Writes a new folder of files for a command, and says what keeps it from being written.
final class FreshFiles {
  private FreshFiles() {}

  static void write(Path folder, SortedMap<String, byte[]> files) throws Unable {
    try {
      FreshFolder.write(folder, files);
    } catch (FileAlreadyExistsException there) {
      throw new Unable(
          "`"
              + DisplayText.safe(folder.toString())
              + "` is there and not empty; name a folder that is not: --output-dir DIR");
    } catch (IOException unwritable) {
      throw new Unable("the files cannot be written: " + SystemReasons.of(unwritable));
    }
  }
}
