package dev.seriema.catalog.backport;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.pick.Branches;
import dev.seriema.catalog.pick.Content;
import dev.seriema.catalog.pick.FileMerge;
import dev.seriema.catalog.pick.Original;
import dev.seriema.catalog.pick.PickMessage;
import dev.seriema.catalog.pick.PickRepository;
import dev.seriema.catalog.pick.Push;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Carries a commit to release branches. A plan changes nothing; what is planned is made branch by
/// branch, each as one step.
///
/// What a branch has is read from git each time, so that a second plan goes on where the first
/// stopped.
public final class Backport implements AutoCloseable {
  private final Path folder;
  private final PickRepository repository;
  private final Commits commits;
  private final FactsCache cache;

  private Backport(Path folder, PickRepository repository, Commits commits, FactsCache cache) {
    this.folder = folder;
    this.repository = repository;
    this.commits = commits;
    this.cache = cache;
  }

  /// @param folder in the repository
  /// @throws UnreadableRange where it is in none
  public static Backport in(Path folder, FactsCache cache) throws UnreadableRange, IOException {
    Commits commits = Commits.around(folder);
    return new Backport(folder, PickRepository.around(folder), commits, cache);
  }

  /// The last commit on the way of first parents that changed a file, which of a merged pull
  /// request is the merge.
  ///
  /// @param path from the folder that was given, with `/`
  /// @return empty where the file is not committed
  public Optional<String> lastChange(String path) throws UnreadableRange, IOException {
    String fromTop = Path.of(commits.prefix() + path).normalize().toString();
    return repository.lastChange(
        commits.range("HEAD").head(), fromTop.replace(File.separatorChar, '/'));
  }

  /// Why a word names no commit; empty where it does. Of a commit that a clone has without its
  /// parent, [#plan] tells.
  public Optional<String> whyNoCommit(String word) throws IOException {
    return word.contains("..")
        ? Optional.of(
            "only one commit is carried at a time, which may be a merge; name one of them")
        : commits.whyNoCommit(word);
  }

  /// The names of all branches, those of remotes without the name of the remote.
  public List<String> branches() throws IOException {
    return repository.branches();
  }

  /// What becomes of a commit.
  ///
  /// @param word that names the commit, such as `HEAD` or its first signs
  /// @param named the branches; none for those that the map of stacks of the commit names, without
  ///   its newest stack and the branch that the work tree is on
  public BackportPlan plan(String word, List<String> named) throws UnreadableRange, IOException {
    CommitRange range = commits.range(word);
    Original original = repository.original(range.head());
    List<BranchWork.Changed> changes = new ArrayList<>();
    for (ChangedFile file : commits.changes(range)) {
      changes.add(changed(file, range));
    }
    try (LaidOut laidOut = laidOut(range, changes)) {
      laidOut.expectWhole(repository, range.head());
      List<Release> stacks = laidOut.stacks();
      Optional<Release> own =
          laidOut
              .stack()
              .or(() -> stacks.stream().max(Comparator.naturalOrder()))
              .or(() -> SupportedStacks.shipped().all().stream().max(Comparator.naturalOrder()));
      if (own.isEmpty()) {
        throw new UnreadableRange(
            "nothing says which stack `%s` is for: it has neither `packages.yaml` nor a map of"
                    .formatted(word)
                + " stacks");
      }
      Targets targets = named.isEmpty() ? usual(stacks, own.get()) : Targets.of(named);
      BranchWork.Origin origin = new BranchWork.Origin(laidOut, own.get(), changes);
      List<BranchPlan> plans = new ArrayList<>();
      for (String branch : targets.branches()) {
        plans.add(plan(branch, original, origin));
      }
      return new BackportPlan(original, plans, targets.missing());
    }
  }

  private LaidOut laidOut(CommitRange range, List<BranchWork.Changed> changes) throws IOException {
    String place =
        changes.stream()
            .filter(changed ->
                changed.after().filter(text -> RuleJudge.isRule(changed.path(), text)).isPresent())
            .map(BranchWork.Changed::path)
            .findFirst()
            .orElse(commits.prefix() + "rules");
    return LaidOut.of(commits, range.head(), List.of(), place, Optional.empty(), cache);
  }

  private BranchWork.Changed changed(ChangedFile file, CommitRange range) throws IOException {
    Optional<FileMerge.At> before =
        range.from().isEmpty() ? Optional.empty() : at(range.from().get(), file.before());
    return new BranchWork.Changed(file, new FileMerge(before, at(range.head(), file.after())));
  }

  private Optional<FileMerge.At> at(String commit, Optional<TreeFile> file) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<Content> content = repository.content(commit, file.get().path());
    return content.map(found -> new FileMerge.At(file.get().path(), found));
  }

  /// @param missing releases that have no branch
  private record Targets(List<String> branches, List<String> missing) {
    static Targets of(List<String> named) {
      return new Targets(named.stream().distinct().toList(), List.of());
    }
  }

  /// The newest branch comes first, as its stack is the nearest.
  private Targets usual(List<Release> stacks, Release own) throws IOException {
    List<String> there = repository.branches();
    Optional<String> current = repository.current();
    List<String> releases =
        (stacks.isEmpty()
                ? there.stream().flatMap(name -> Release.of(name).stream())
                : stacks.stream())
            .filter(stack -> !stack.toMinor().equals(own.toMinor()))
            .sorted(Comparator.reverseOrder())
            .map(Release::toMinor)
            .distinct()
            .filter(name -> current.filter(name::equals).isEmpty())
            .toList();
    return new Targets(
        releases.stream().filter(there::contains).toList(),
        releases.stream().filter(name -> !there.contains(name)).toList());
  }

  private BranchPlan plan(String branch, Original original, BranchWork.Origin origin)
      throws IOException {
    return switch (repository.branch(branch)) {
      case Branches.None(var reason) -> BranchPlan.blocked(branch, Optional.empty(), reason);
      case Branches.Target target ->
          new BranchWork(repository, commits, original, origin, cache, target).plan();
    };
  }

  /// Who will have committed, by the configuration of git; empty where it does not say.
  public Optional<String> committer() {
    return repository.committer();
  }

  /// What was made of a branch.
  ///
  /// @param made the new commit; empty where there is none, with the reason
  public record Outcome(String branch, Optional<String> made, Optional<String> failure) {}

  /// Makes the commits that are planned, in the order of the plan. A branch that cannot be moved
  /// stays as it was, and the others go on.
  ///
  /// @return one for each branch that the commit was to go to
  public List<Outcome> apply(BackportPlan plan) {
    List<Outcome> outcomes = new ArrayList<>();
    for (BranchPlan branch : plan.branches()) {
      if (branch.standing() == Standing.CARRIES) {
        outcomes.add(apply(branch, plan.original()));
      }
    }
    return outcomes;
  }

  private Outcome apply(BranchPlan branch, Original original) {
    try {
      String made =
          repository.carry(
              branch.target().orElseThrow(), original, message(branch, original), branch.files());
      return new Outcome(branch.branch(), Optional.of(made), Optional.empty());
    } catch (IOException failure) {
      return new Outcome(
          branch.branch(), Optional.empty(), Optional.of(String.valueOf(failure.getMessage())));
    }
  }

  /// The message that the commit on a branch gets.
  public static String message(BranchPlan branch, Original original) {
    Optional<String> remark =
        branch.leftOut().isEmpty() ? Optional.empty() : Optional.of(remark(branch));
    return PickMessage.of(original.message(), original.name(), remark);
  }

  private static String remark(BranchPlan branch) {
    StringBuilder text = new StringBuilder("Left out on " + branch.branch() + ":\n");
    for (LeftOut file : branch.leftOut()) {
      text.append("- ")
          .append(file.path())
          .append(": ")
          .append(String.join("; ", file.reasons()))
          .append('\n');
    }
    return text.toString();
  }

  /// The names of the remotes that can be pushed to.
  public List<String> remotes() {
    return repository.remotes();
  }

  /// Pushes branches to a remote under their names, none by force.
  ///
  /// @param remote one of [#remotes]
  public Push.Answer push(String remote, List<String> branches) {
    return Push.of(folder, remote, branches);
  }

  @Override
  public void close() {
    repository.close();
  }
}
