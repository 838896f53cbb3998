package dev.seriema.cli;

import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Begins a repository in a folder that is new or empty.
record NewRepository(Terminal terminal, Path folder) {
  void begin(List<NewFile> files) throws Unable {
    String shown = WrittenFiles.shown(folder);
    try {
      if (isUsed()) {
        throw new Unable("`" + shown + "` is there and not empty; name a folder that is new");
      }
    } catch (IOException unreadable) {
      throw new Unable("`" + shown + "` cannot be read: " + SystemReasons.of(unreadable));
    }
    WrittenFiles.write(folder, files);
    files.stream()
        .map(file -> WrittenFiles.shown(folder.resolve(file.path())))
        .sorted()
        .forEach(terminal.out()::println);
    terminal
        .err()
        .println("next: cd " + ShellWord.of(folder.toString()) + " && git init && seriema check");
  }

  private boolean isUsed() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    }
  }
}
