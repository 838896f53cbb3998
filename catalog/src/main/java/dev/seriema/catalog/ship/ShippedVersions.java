package dev.seriema.catalog.ship;

import dev.seriema.catalog.layout.RuleSet;
import java.util.List;

/// Tells the versions that rules ship with. May be asked by several threads at once.
@FunctionalInterface
public interface ShippedVersions {
  /// The version of a rule that has none.
  int FIRST = 1;

  /// Of rules whose versions are not locked: that of the file, else the first.
  ShippedVersions OF_FILES =
      loaded -> new VersionOnStack(loaded.rule().version().orElse(FIRST), List.of());

  /// @param loaded the rule as it is written for the newest stack that it is for
  VersionOnStack of(RuleSet.LoadedRule loaded);
}
