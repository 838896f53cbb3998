package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.release.ReleaseRepository;
import dev.seriema.catalog.release.UnreadableRelease;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The repository that a command of `release` means.
final class ReleasedRepository {
  private ReleasedRepository() {}

  /// @param named a folder in it; null for the one around the working directory
  static Path root(@Nullable Path named) throws Unable {
    return RuleRepository.around(named == null ? Path.of("") : named)
        .map(repository -> PathFromHere.of(repository.root()))
        .orElseThrow(() ->
            new Unable(
                named == null
                    ? "no rule repository is around; name one: seriema release lock PATH"
                    : "`" + DisplayText.safe(named.toString()) + "` is no rule repository"));
  }

  static ReleaseRepository at(Path root) throws Unable {
    try {
      return ReleaseRepository.of(root);
    } catch (UnreadableRelease unreadable) {
      throw new Unable(DisplayText.safe(String.valueOf(unreadable.getMessage())));
    }
  }
}
