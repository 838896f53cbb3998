package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import java.util.List;

/// All checks of this room.
public final class LockChecks {
  public static final List<RepositoryCheck> OF_REPOSITORIES =
      List.of(
          new LockEntries(),
          new DeprecatedEntries(),
          new NeverLocked(),
          new DeprecatedRuleMissing(),
          new NoReason(),
          new Demoted(),
          new NoRoom(),
          new OldFork(),
          new NotLocked());

  private LockChecks() {}
}
