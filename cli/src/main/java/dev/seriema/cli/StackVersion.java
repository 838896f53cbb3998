package dev.seriema.cli;

import dev.seriema.catalog.facts.Release;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A release of the Elastic Stack as it is typed.
final class StackVersion {
  private StackVersion() {}

  /// @param typed null where none is
  /// @return empty where none is typed
  /// @throws Unable where it is no release
  static Optional<Release> of(@Nullable String typed) throws Unable {
    Optional<Release> release = Optional.ofNullable(typed).flatMap(Release::of);
    if (typed != null && release.isEmpty()) {
      throw new Unable("`" + typed + "` is no release of the Elastic Stack, such as 9.5");
    }
    return release;
  }
}
