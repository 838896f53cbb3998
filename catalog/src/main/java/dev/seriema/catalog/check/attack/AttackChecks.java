package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import java.util.List;

/// All checks of this room.
public final class AttackChecks {
  public static final List<Check> OF_RULES =
      List.of(
          new EntriesOfMapping(),
          new EveryEntry(),
          new KnownFramework(),
          new MappingsApart(),
          new TacticTwice());

  private AttackChecks() {}
}
