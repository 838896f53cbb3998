package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class TagChecks {
  public static final List<Check> OF_RULES = List.of(new TagTwice());

  private TagChecks() {}
}
