package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.release.ReleaseRepository;
import dev.seriema.catalog.release.UnreadableRelease;
import dev.seriema.catalog.release.VersionFile;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The repository that a command of `release` means.
final class ReleasedRepository {
  private ReleasedRepository() {}

  /// @param named a folder in it; null for the one around the working directory
  /// @param usage how to name one, as somebody would type it
  static Path root(@Nullable Path named, String usage) throws Unable {
    return RuleRepository.around(named == null ? Path.of("") : named)
        .map(repository -> PathFromHere.of(repository.root()))
        .orElseThrow(() ->
            new Unable(
                named == null
                    ? "no rule repository is around; name one: " + usage
                    : "`" + DisplayText.safe(named.toString()) + "` is no rule repository"));
  }

  static ReleaseRepository at(Path root) throws Unable {
    try {
      return ReleaseRepository.of(root);
    } catch (UnreadableRelease unreadable) {
      throw new Unable(DisplayText.safe(String.valueOf(unreadable.getMessage())));
    }
  }

  /// Writes a file of versions where it is to say something else, and tells so.
  static void write(VersionFile file, String text, Terminal terminal) throws Unable {
    if (text.equals(file.source().text())) {
      return;
    }
    try {
      file.write(text);
      terminal.err().println("wrote " + DisplayText.safe(file.source().name()));
    } catch (IOException unwritable) {
      throw new Unable(
          "`"
              + DisplayText.safe(file.source().name())
              + "` cannot be written: "
              + SystemReasons.of(unwritable));
    }
  }
}
