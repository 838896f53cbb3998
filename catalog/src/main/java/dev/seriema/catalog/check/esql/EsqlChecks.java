package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class EsqlChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new Outline(),
          new Columns(),
          new Metadata(),
          new Kept(),
          new KeptIdentity(),
          new KnownIndex());

  private EsqlChecks() {}
}
