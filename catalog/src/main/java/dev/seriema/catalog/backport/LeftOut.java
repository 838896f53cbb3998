package dev.seriema.catalog.backport;

import java.util.List;
import java.util.Optional;

/// A file of a commit that does not go to a branch.
///
/// @param reasons clauses without a full stop
/// @param advice what would make it go there
/// @param refused whether the branch cannot take it; otherwise each branch has its own
public record LeftOut(String path, List<String> reasons, Optional<String> advice, boolean refused) {
  public LeftOut {
    reasons = List.copyOf(reasons);
  }

  /// A file of which each branch has its own.
  static LeftOut own(String path, String reason) {
    return new LeftOut(path, List.of(reason), Optional.empty(), false);
  }

  static LeftOut refused(String path, String reason) {
    return new LeftOut(path, List.of(reason), Optional.empty(), true);
  }
}
