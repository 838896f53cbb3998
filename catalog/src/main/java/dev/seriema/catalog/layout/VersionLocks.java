package dev.seriema.catalog.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The version locks of the repositories that places lie in, one for each repository.
public final class VersionLocks {
  private final Map<Path, LockedVersions> known = new HashMap<>();

  /// The lock of the repository around a place; without versions where there is none.
  public LockedVersions around(Path place) {
    try {
      return RuleRepository.versionLock(place.toRealPath())
          .map(lock -> known.computeIfAbsent(lock, LockedVersions::new))
          .orElse(LockedVersions.NONE);
    } catch (IOException missing) {
      // That the place cannot be read is reported where its files are looked for.
      return LockedVersions.NONE;
    }
  }
}
