package dev.seriema.catalog.backport;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.pick.Branches;
import dev.seriema.catalog.pick.FilePick;
import java.util.List;
import java.util.Optional;

/// What becomes of a commit on one branch.
///
/// @param stack that the branch is for; empty where nothing says
/// @param target where it goes on from; empty of a branch that is not there
/// @param files that are put and removed; none where the commit does not go there
/// @param clashes what keeps it from going there
/// @param remarks what else is to be known, each without a full stop
/// @param detail of a branch that has it the name of that commit, of one that is blocked the reason
public record BranchPlan(
    String branch,
    Optional<Release> stack,
    Standing standing,
    Optional<Branches.Target> target,
    List<FilePick> files,
    List<LeftOut> leftOut,
    List<Clash> clashes,
    List<String> remarks,
    Optional<String> detail) {
  public BranchPlan {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
    clashes = List.copyOf(clashes);
    remarks = List.copyOf(remarks);
  }

  static BranchPlan blocked(String branch, Optional<Branches.Target> target, String reason) {
    return new BranchPlan(
        branch,
        Optional.empty(),
        Standing.BLOCKED,
        target,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(reason));
  }

  static BranchPlan hasIt(Branches.Target target, String commit) {
    return new BranchPlan(
        target.name(),
        Optional.empty(),
        Standing.HAS_IT,
        Optional.of(target),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(commit));
  }
}
