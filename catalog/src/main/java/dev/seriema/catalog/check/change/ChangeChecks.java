package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import java.util.List;

/// All checks of this room.
public final class ChangeChecks {
  private static final List<ChangeCheck> ALL =
      List.of(new DeprecatedRuleChanged(), new NoNewDate(), new RaisedTwice());

  private ChangeChecks() {}

  public static void check(RepositoryChange change, RepositoryFindings findings) {
    ALL.forEach(check -> check.check(change, findings));
  }
}
