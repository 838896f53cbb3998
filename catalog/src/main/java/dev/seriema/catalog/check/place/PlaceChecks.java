package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class PlaceChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new FileName(),
          new TacticInFileName(),
          new BuildingBlockFolder(),
          new DatesReversed(),
          new NoStackComment(),
          new StackNotSupported(),
          new FolderOfDeprecated(),
          new Deprecation(),
          new LicenseName(),
          new FileNamedOtherwise());

  private PlaceChecks() {}
}
