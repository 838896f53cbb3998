package dev.seriema.catalog.backport;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.pick.Branches;
import dev.seriema.catalog.pick.Carried;
import dev.seriema.catalog.pick.Conflict;
import dev.seriema.catalog.pick.Content;
import dev.seriema.catalog.pick.FileMerge;
import dev.seriema.catalog.pick.FilePick;
import dev.seriema.catalog.pick.Original;
import dev.seriema.catalog.pick.PickRepository;
import dev.seriema.catalog.review.rule.EvidenceFolders;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works out what becomes of a commit on one branch.
final class BranchWork {
  private final PickRepository repository;
  private final Commits commits;
  private final Original original;
  private final Origin origin;
  private final FactsCache cache;
  private final Branches.Target target;

  private final List<FilePick> others = new ArrayList<>();
  private final Map<String, RuleChange> rules = new TreeMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /// Where a commit comes from.
  ///
  /// @param laidOut the commit itself
  /// @param stack that it is for
  /// @param changes what it changed
  record Origin(LaidOut laidOut, Release stack, List<Changed> changes) {}

  /// A file that the commit changed.
  record Changed(ChangedFile file, FileMerge merge) {
    String path() {
      return file.path();
    }

    Optional<byte[]> after() {
      return merge.after().map(at -> at.content().bytes());
    }
  }

  /// A rule, and what becomes of it if it can go there.
  private record RuleChange(Changed changed, FilePick pick) {}

  BranchWork(
      PickRepository repository,
      Commits commits,
      Original original,
      Origin origin,
      FactsCache cache,
      Branches.Target target) {
    this.repository = repository;
    this.commits = commits;
    this.original = original;
    this.origin = origin;
    this.cache = cache;
    this.target = target;
  }

  BranchPlan plan() throws IOException {
    Carried carried = repository.carried(target.tip(), original.name());
    if (carried.by().isPresent()) {
      return BranchPlan.hasIt(target, carried.by().get());
    }
    Optional<Path> tree = repository.checkedOut(target.name());
    if (tree.isPresent()) {
      return BranchPlan.blocked(
          target.name(),
          Optional.of(target),
          "it is checked out in `%s`; type `git -C %s switch --detach`"
              .formatted(tree.get(), ShellWord.of(tree.get().toString())));
    }
    for (Changed changed : origin.changes()) {
      sort(changed);
    }
    expectRoom();
    try (LaidOut there = laidOut()) {
      there.expectWhole(repository, target.tip());
      if (there.stack().isEmpty()) {
        return BranchPlan.blocked(
            target.name(),
            Optional.of(target),
            "nothing says which stack it is for: it has no `packages.yaml`, and its name is no"
                + " release such as `8.19`");
      }
      judge(there, there.stack().get());
      return told(there.stack().get());
    }
  }

  private LaidOut laidOut() throws IOException {
    String place = rules.isEmpty() ? commits.prefix() + "rules" : rules.keySet().iterator().next();
    return LaidOut.of(commits, target.tip(), others, place, Release.of(target.name()), cache);
  }

  private void sort(Changed changed) throws IOException {
    String path = changed.path();
    if (origin.laidOut().isOfBranch(path)) {
      leftOut.add(LeftOut.own(path, "each branch has its own"));
      return;
    }
    FilePick pick = changed.merge().on(at -> repository.content(target.tip(), at));
    if (changed.after().filter(text -> RuleJudge.isRule(path, text)).isPresent()) {
      rules.put(path, new RuleChange(changed, pick));
    } else if (EvidenceFolders.rule(path).isEmpty()) {
      take(changed, pick);
    } else if (!isOfRuleHere(path)) {
      leftOut.add(LeftOut.refused(path, "the branch does not have its rule"));
    } else {
      others.add(pick);
    }
  }

  /// Files cannot be where the branch has folders, nor below its files.
  private void expectRoom() throws IOException {
    List<FilePick> picks = new ArrayList<>(others);
    rules.values().forEach(rule -> picks.add(rule.pick()));
    Set<String> gone = picks.stream().flatMap(BranchWork::leaving).collect(Collectors.toSet());
    for (FilePick pick : picks) {
      Optional<String> other =
          pick instanceof FilePick.Put
              ? repository.inTheWay(target.tip(), pick.path(), gone)
              : Optional.empty();
      if (other.isPresent()) {
        others.remove(pick);
        rules.remove(pick.path());
        String reason = "the branch has `" + other.get() + "`, and no file can be beside it";
        clashes.add(new Clash(new Conflict(pick.path(), reason, List.of()), byHand(pick.path())));
      }
    }
  }

  /// The path that a file is no longer at.
  private static Stream<String> leaving(FilePick pick) {
    return switch (pick) {
      case FilePick.Removed(var path) -> Stream.of(path);
      case FilePick.Put put -> put.from().filter(from -> !from.equals(put.path())).stream();
      case FilePick.Same _, FilePick.Absent _, FilePick.Conflicting _ -> Stream.empty();
    };
  }

  /// Whether evidence is of a rule that the branch has, or that the commit brings.
  private boolean isOfRuleHere(String evidence) throws IOException {
    String rule = EvidenceFolders.rule(evidence).orElseThrow();
    return repository.content(target.tip(), rule).isPresent()
        || origin.changes().stream().anyMatch(changed -> changed.path().equals(rule));
  }

  private void take(Changed changed, FilePick pick) throws IOException {
    switch (pick) {
      case FilePick.Conflicting(var conflict) -> clash(changed, conflict);
      case FilePick.Absent(var path, var isMoved) -> {
        if (isMoved) {
          leftOut.add(LeftOut.refused(path, "the branch does not have it"));
        } else {
          clash(changed, new Conflict(path, "the branch does not have the file", List.of()));
        }
      }
      case FilePick.Put _, FilePick.Removed _, FilePick.Same _ -> others.add(pick);
    }
  }

  private void judge(LaidOut there, Release stack) throws IOException {
    if (!rules.isEmpty()) {
      RuleJudge judge = new RuleJudge(origin.laidOut(), origin.stack(), there, stack);
      for (Map.Entry<String, RuleChange> rule : rules.entrySet()) {
        judge(rule.getKey(), rule.getValue(), judge);
      }
    }
    leaveOutEvidence();
  }

  private void judge(String path, RuleChange rule, RuleJudge judge) throws IOException {
    byte[] text = rule.changed().after().orElseThrow();
    byte[] wanted = rule.pick() instanceof FilePick.Put put ? put.content().bytes() : text;
    Optional<LeftOut> refused =
        rule.pick() instanceof FilePick.Same
            ? Optional.empty()
            : judge.refusal(path, text, wanted, own(rule.changed()));
    if (refused.isPresent()) {
      leftOut.add(refused.get());
      return;
    }
    boolean isRetired = path.contains("/_deprecated/");
    if (rule.pick() instanceof FilePick.Absent && isRetired) {
      leftOut.add(LeftOut.refused(path, "the branch does not have the rule that is retired"));
      return;
    }
    Optional<String> elsewhere = elsewhere(path, text, rule.pick());
    if (elsewhere.isPresent()) {
      clash(
          rule.changed(),
          new Conflict(
              path, "the branch has the rule of this id as `" + elsewhere.get() + "`", List.of()));
    } else {
      take(rule.changed(), rule.pick());
      if (rule.pick() instanceof FilePick.Put) {
        remarks.addAll(judge.remarks(path, wanted));
      }
    }
  }

  /// What the branch has of a file, where it was or where it goes.
  private Optional<byte[]> own(Changed changed) throws IOException {
    Optional<String> before = changed.file().pathBefore();
    Optional<Content> own =
        before.isEmpty() ? Optional.empty() : repository.content(target.tip(), before.get());
    return (own.isPresent() ? own : repository.content(target.tip(), changed.path()))
        .map(Content::bytes);
  }

  /// Where the branch has a rule of the same id, if the file is to be new there.
  private Optional<String> elsewhere(String path, byte[] text, FilePick pick) throws IOException {
    boolean isNew = pick instanceof FilePick.Put put && put.from().isEmpty();
    Optional<String> id =
        WrittenRule.of(TomlDocument.parse(path, text).tree())
            .flatMap(rule -> rule.text("rule_id"))
            .map(WrittenText::value)
            .filter(value -> !value.isBlank());
    if (!isNew || id.isEmpty()) {
      return Optional.empty();
    }
    for (String other : commits.having(target.tip(), id.get())) {
      Optional<Content> content = repository.content(target.tip(), other);
      if (content.isPresent() && hasId(other, content.get(), id.get())) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean hasId(String path, Content content, String id) {
    return path.endsWith(".toml")
        && WrittenRule.of(TomlDocument.parse(path, content.bytes()).tree())
            .flatMap(rule -> rule.text("rule_id"))
            .filter(other -> other.value().equals(id))
            .isPresent();
  }

  /// Evidence goes where its rule goes.
  private void leaveOutEvidence() {
    List<String> refused = leftOut.stream().filter(LeftOut::refused).map(LeftOut::path).toList();
    for (FilePick pick : List.copyOf(others)) {
      if (EvidenceFolders.rule(pick.path()).filter(refused::contains).isPresent()) {
        others.remove(pick);
        leftOut.add(LeftOut.refused(pick.path(), "its rule is left out"));
      } else if (EvidenceFolders.rule(pick.path()).isPresent()) {
        settleEvidence(pick);
      }
    }
  }

  /// Evidence was kept back until its rule was judged.
  private void settleEvidence(FilePick pick) {
    switch (pick) {
      case FilePick.Conflicting(var conflict) -> {
        others.remove(pick);
        clashes.add(new Clash(conflict, byHand(conflict.path())));
      }
      case FilePick.Absent(var path, _) -> {
        others.remove(pick);
        leftOut.add(LeftOut.refused(path, "the branch does not have it"));
      }
      case FilePick.Put _, FilePick.Removed _, FilePick.Same _ -> {
        // It goes with its rule.
      }
    }
  }

  private BranchPlan told(Release stack) {
    List<FilePick> files =
        others.stream().filter(pick -> !(pick instanceof FilePick.Same)).toList();
    Standing standing =
        !clashes.isEmpty()
            ? Standing.CONFLICT
            : !files.isEmpty()
                ? Standing.CARRIES
                : leftOut.stream().anyMatch(LeftOut::refused)
                    ? Standing.REFUSED
                    : Standing.UNCHANGED;
    return new BranchPlan(
        target.name(),
        Optional.of(stack),
        standing,
        Optional.of(target),
        files.stream().sorted((one, other) -> one.path().compareTo(other.path())).toList(),
        leftOut.stream().sorted((one, other) -> one.path().compareTo(other.path())).toList(),
        clashes,
        remarks,
        Optional.empty());
  }

  private void clash(Changed changed, Conflict conflict) throws IOException {
    clashes.add(new Clash(conflict, suggestion(changed, conflict)));
  }

  private String suggestion(Changed changed, Conflict conflict) throws IOException {
    Optional<TreeFile> before = changed.file().before();
    if (before.isEmpty() || original.parents() == 0) {
      return byHand(conflict.path());
    }
    Optional<Content> own = repository.content(target.tip(), before.get().path());
    Optional<List<String>> lacking =
        repository.changes(original.name(), before.get().path(), state -> isLike(state, own));
    List<String> others =
        lacking.stream()
            .flatMap(List::stream)
            .filter(commit -> !commit.equals(original.name()))
            .toList();
    if (others.isEmpty()) {
      return byHand(conflict.path());
    }
    Original first = repository.original(others.getLast());
    return "`%s` lacks %s (%s), which came before; carry it first: seriema backport %s --to %s"
        .formatted(
            target.name(),
            first.shortName(),
            first.subject(),
            first.shortName(),
            ShellWord.of(target.name()));
  }

  private static boolean isLike(Optional<Content> state, Optional<Content> own) {
    return state.isPresent() ? own.filter(state.get()::hasSameBytes).isPresent() : own.isEmpty();
  }

  private String byHand(String path) {
    return "git switch %s; git cherry-pick -x%s %s; mend %s; git add %s; git cherry-pick --continue"
        .formatted(
            ShellWord.of(target.name()),
            original.parents() > 1 ? " -m 1" : "",
            original.shortName(),
            ShellWord.of(path),
            ShellWord.of(path));
  }
}
