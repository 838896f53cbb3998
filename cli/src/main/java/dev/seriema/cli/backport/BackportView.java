package dev.seriema.cli.backport;

import dev.seriema.catalog.backport.Backport;
import dev.seriema.catalog.backport.BackportPlan;
import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.Standing;
import dev.seriema.catalog.pick.Push;
import java.util.List;
import java.util.Optional;

/// A plan, and what was made of it.
///
/// @param applied whether the plan was to be made
/// @param outcomes of the branches that the commit was to go to
/// @param pushed empty where nothing was to be pushed
public record BackportView(
    BackportPlan plan,
    boolean applied,
    List<Backport.Outcome> outcomes,
    Optional<Push.Answer> pushed) {
  public BackportView {
    outcomes = List.copyOf(outcomes);
  }

  /// What became of a branch at the remote.
  Optional<Push.Result> pushed(String branch) {
    return pushed.flatMap(answer -> Optional.ofNullable(answer.branches().get(branch)));
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
        || pushed.filter(Push.Answer::isIncomplete).isPresent();
  }
}
