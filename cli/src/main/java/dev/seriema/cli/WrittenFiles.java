package dev.seriema.cli;

import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.NewFiles;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/// Writes new files for a command, and says what keeps them from being written.
final class WrittenFiles {
  private WrittenFiles() {}

  /// @param below the folder that they lie below
  static void write(Path below, List<NewFile> files) throws Unable {
    try {
      NewFiles.write(below, files);
    } catch (FileAlreadyExistsException there) {
      throw new Unable("`" + DisplayText.safe(there.getFile()) + "` is there; no file is replaced");
    } catch (IOException unwritable) {
      throw new Unable("the files cannot be written: " + SystemReasons.of(unwritable));
    }
  }

  /// A path as somebody would name it here.
  static String shown(Path path) {
    return DisplayText.safe(PathFromHere.of(path).toString());
  }
}
