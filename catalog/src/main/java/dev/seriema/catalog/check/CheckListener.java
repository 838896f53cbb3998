package dev.seriema.catalog.check;

import java.util.List;

/// Hears of a check while it goes on, from the thread that asked for it.
@FunctionalInterface
public interface CheckListener {
  /// Hears of nothing.
  CheckListener NONE = (_, _, _) -> {};

  /// @param next findings that come next in the order of [CheckResult]; often none
  /// @param done how many files were looked at so far
  /// @param files how many there are
  void hear(List<RuleFinding> next, int done, int files);
}
