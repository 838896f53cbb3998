package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import java.util.List;

/// All checks of this room.
public final class SetChecks {
  public static final List<RepositoryCheck> OF_REPOSITORIES =
      List.of(
          new NameTaken(),
          new FileNameTaken(),
          new NoRules(),
          new ProtectedRule(),
          new TakenFromDeprecated(),
          new DeprecatedIdTaken(),
          new TagNearlyAnother());

  private SetChecks() {}
}
