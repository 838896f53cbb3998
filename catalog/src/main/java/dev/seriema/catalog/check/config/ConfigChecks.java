package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import java.util.List;

/// All checks of this room.
public final class ConfigChecks {
  public static final List<RepositoryCheck> OF_REPOSITORIES =
      List.of(
          new PackageStack(),
          new LockedBranches(),
          new PackageManifest(),
          new VersionMaps(),
          new DirectoryNotSet(),
          new Configuration(),
          new UnknownTests(),
          new MissingSchemas());

  private ConfigChecks() {}
}
