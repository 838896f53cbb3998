package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import java.util.List;

/// All checks of this room.
public final class HuntChecks {
  public static final List<RepositoryCheck> OF_REPOSITORIES =
      List.of(
          new WrongHunt(),
          new NoKeep(),
          new HuntPage(),
          new IndexEntries(),
          new IndexBehind(),
          new UuidTaken(),
          new UnknownIntegration());

  private HuntChecks() {}
}
