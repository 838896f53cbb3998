package dev.seriema.catalog.backport;

import dev.seriema.catalog.pick.Original;
import java.util.List;

/// What becomes of a commit on each of some branches.
///
/// @param missing releases of the map of stacks that have no branch, where nobody named branches
public record BackportPlan(Original original, List<BranchPlan> branches, List<String> missing) {
  public BackportPlan {
    branches = List.copyOf(branches);
    missing = List.copyOf(missing);
  }

  /// Whether some branch cannot be done, for now.
  public boolean isHeldUp() {
    return branches.stream()
        .anyMatch(branch ->
            branch.standing() == Standing.CONFLICT || branch.standing() == Standing.BLOCKED);
  }
}
