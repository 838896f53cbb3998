package dev.seriema.cli;

import dev.seriema.catalog.exchange.NamedLists;
import dev.seriema.catalog.exchange.RepositoryFile;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.NewFiles;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// Where files of a repository go: rules into a folder, lists and connectors into those of the
  /// repository that it belongs to.
  static List<NewFile> inFolders(List<RepositoryFile> files, RepositoryFile.Form form, Path rules)
      throws Unable {
    try {
      NamedLists.Folders folders = NamedLists.Folders.of(root(rules));
      List<NewFile> written = new ArrayList<>();
      for (RepositoryFile file : files) {
        Path place =
            switch (file.kind()) {
              case RULE -> rules;
              case EXCEPTIONS -> folders.exceptions();
              case CONNECTORS -> folders.connectors();
              case ACTIONS -> rules.resolve(file.kind().key());
            };
        written.add(new NewFile(place.resolve(file.stem() + form.ending()), file.text(form)));
      }
      return written;
    } catch (IOException unreadable) {
      throw new Unable("`" + rules + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  /// The top of the repository that a folder of rules belongs to, which may be about to begin.
  private static Path root(Path rules) {
    Path folder = rules.toAbsolutePath().normalize();
    Path around = folder;
    while (around != null && !around.toFile().isDirectory()) {
      around = around.getParent();
    }
    return Optional.ofNullable(around)
        .flatMap(RuleRepository::around)
        .filter(repository -> repository.places().stream().anyMatch(folder::startsWith))
        .map(RuleRepository::root)
        .orElseGet(() -> folder.endsWith("rules") ? folder.resolveSibling("") : folder);
  }

  /// A path as somebody would name it here.
  static String shown(Path path) {
    return DisplayText.safe(PathFromHere.of(path).toString());
  }
}
