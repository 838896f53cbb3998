package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import java.util.List;

/// All checks of this room.
public final class ListChecks {
  public static final List<RepositoryCheck> OF_REPOSITORIES =
      List.of(new ListFiles(), new ExceptionEntries(), new ActionTypes());

  private ListChecks() {}
}
