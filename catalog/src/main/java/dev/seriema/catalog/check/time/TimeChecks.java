package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class TimeChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new BuildingBlockTimes(),
          new NotByIngestion(),
          new NoLookBack(),
          new SpanFarBeyondLookBack(),
          new IntervalShortForSpan(),
          new GapBetweenRuns(),
          new NoMarginBetweenRuns());

  private TimeChecks() {}
}
