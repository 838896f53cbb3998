package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import java.util.List;
import java.util.Map;

/// Knows what would make findings go away, where there is one right answer.
@FunctionalInterface
public interface Repairs {
  /// @return for some of the findings what to write into their files, each by itself
  Map<RuleFinding, Replacement> of(List<RuleFinding> findings);
}
