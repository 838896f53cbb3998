package dev.seriema.cli.backport;

import dev.seriema.catalog.backport.Backport;
import dev.seriema.catalog.backport.BackportPlan;
import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.Standing;
import dev.seriema.catalog.pick.Push;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan, and what was made of it.
///
/// @param applied whether the plan was to be made
/// @param outcomes of the branches that the commit was to go to
/// @param pushed by the names of branches; none where nothing was to be pushed
public record BackportView(
    BackportPlan plan,
    boolean applied,
    List<Backport.Outcome> outcomes,
    Map<String, Push.Result> pushed) {
  public BackportView {
    outcomes = List.copyOf(outcomes);
    pushed = Map.copyOf(pushed);
  }

  Optional<Backport.Outcome> outcome(String branch) {
    return outcomes.stream().filter(outcome -> outcome.branch().equals(branch)).findFirst();
  }

  /// The branches that stand so in the plan.
  List<BranchPlan> branches(Standing standing) {
    return plan.branches().stream().filter(branch -> branch.standing() == standing).toList();
  }

  /// Whether something that was asked for was not done.
  public boolean isIncomplete() {
    boolean isHeldUp = applied && plan.isHeldUp();
    return isHeldUp
        || outcomes.stream().anyMatch(outcome -> outcome.failure().isPresent())
        || pushed.values().stream().anyMatch(result -> !result.done());
  }
}
