package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class TagChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new TacticNotMapped(),
          new TagInOtherCase(),
          new TagOfBuildingBlock(),
          new TagOfFirstTactic(),
          new TagOfGuide(),
          new TagOfIndex(),
          new TagOfLanguageModel(),
          new TagOfMachineLearning(),
          new TagOfSystem(),
          new TagTwice(),
          new TagWithoutPrefix());

  private TagChecks() {}
}
