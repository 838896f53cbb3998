package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class GuideChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new SetupHeading(),
          new SetupTwice(),
          new MaximumAlerts(),
          new NoTriage(),
          new InvestigatesAnother(),
          new Placeholders(),
          new PlaceholderNumbers(),
          new PluginByHand(),
          new PlaceToFillIn());

  private GuideChecks() {}
}
