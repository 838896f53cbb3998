package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class SourceChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new FieldOfOrder(),
          new NoIndex(),
          new IntegrationWithoutIndex(),
          new IntegrationsDiffer(),
          new NoIntegration(),
          new IntegrationOfIndex(),
          new FolderOfAnother(),
          new DataSetWithoutPackage(),
          new NoSystemTest(),
          new UnknownGroupField(),
          new UnknownNewTerm(),
          new FieldNotInStep());

  private SourceChecks() {}
}
