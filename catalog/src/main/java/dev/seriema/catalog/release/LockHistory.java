package dev.seriema.catalog.release;

import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RuleHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks git what it knows of the versions that are locked: which keys of a rule changed since, and
/// whether a rule of which the hash cannot be told is as it was when versions were locked last.
///
/// The latter holds for the file: it does not tell whether a table of fields has changed meanwhile,
/// nor whether the lock was made of an older commit than the one that it came with.
public final class LockHistory implements AutoCloseable {
  /// How many earlier contents of a file are looked at, the newest first.
  public static final int MOST_CONTENTS = 50;

  /// How many rules are explained by their history.
  public static final int MOST_RULES = 300;

  private final Commits commits;
  private final Contents contents;
  private final RuleHashes hashes;
  private final Map<String, TreeFile> atLock = new HashMap<>();
  private int explained;

  private LockHistory(Commits commits, Contents contents, RuleHashes hashes) {
    this.commits = commits;
    this.contents = contents;
    this.hashes = hashes;
  }

  /// The plan as git explains it; the same where the repository is not under git.
  public static LockPlan explained(LockPlan plan, RuleHashes hashes) throws IOException {
    Optional<Commits> commits = commits(plan.repository());
    if (commits.isEmpty()) {
      return plan;
    }
    try (LockHistory history = new LockHistory(commits.get(), commits.get().contents(), hashes)) {
      history.readLocked(plan.repository().lock());
      List<LockDecision> decisions = new ArrayList<>();
      for (LockDecision decision : plan.decisions()) {
        decisions.add(history.explained(plan.repository(), decision));
      }
      return new LockPlan(plan.repository(), decisions);
    }
  }

  private static Optional<Commits> commits(ReleaseRepository repository) throws IOException {
    try {
      return Optional.of(Commits.around(repository.root()));
    } catch (UnreadableRange _) {
      // A repository without git has no history to ask.
      return Optional.empty();
    }
  }

  private void readLocked(VersionFile lock) throws IOException {
    List<String> last = commits.history(commits.prefix() + lock.path(), 1);
    if (!last.isEmpty()) {
      commits.files(last.getFirst()).forEach(file -> atLock.put(file.path(), file));
    }
  }

  private LockDecision explained(ReleaseRepository repository, LockDecision decision)
      throws IOException {
    return switch (decision.step()) {
      case OPEN -> open(decision);
      case RAISED -> raised(repository, decision);
      case NEW, FORKED, REWRITTEN, UNCHANGED, DEPRECATED, REFUSED -> decision;
    };
  }

  private LockDecision open(LockDecision decision) throws IOException {
    TreeFile locked = atLock.get(commits.prefix() + decision.rule().path());
    return decision.before().isPresent()
            && decision.before().equals(decision.version())
            && locked != null
            && locked.holds(content(decision))
        ? decision.with(
            LockStep.UNCHANGED,
            List.of("git has the same file from when versions were locked last"))
        : decision;
  }

  private static byte[] content(LockDecision decision) throws IOException {
    return FileBytes.read(decision.rule().file(), RuleLoader.LONGEST_FILE);
  }

  private LockDecision raised(ReleaseRepository repository, LockDecision decision)
      throws IOException {
    if (explained == MOST_RULES) {
      return decision;
    }
    explained++;
    Optional<RuleHash> locked =
        repository
            .lock()
            .entry(decision.rule().id())
            .flatMap(LockedRule::of)
            .flatMap(known -> locked(known, decision.stack()));
    if (locked.isEmpty()) {
      return decision;
    }
    String path = commits.prefix() + decision.rule().path();
    for (String commit : commits.history(path, MOST_CONTENTS)) {
      Optional<ReleasedRule> former = former(decision.rule(), path, commit);
      if (former.isPresent()
          && hashes.of(former.get(), locked) instanceof HashAnswer.Told told
          && told.isSameAs(locked.get())) {
        return decision.with(LockStep.RAISED, reasons(former.get(), decision, commit));
      }
    }
    return decision;
  }

  private static Optional<RuleHash> locked(LockedRule known, Optional<Release> stack) {
    return stack.isEmpty()
        ? Optional.of(known.state().hash())
        : Optional.ofNullable(known.earlier().get(stack.get())).map(is -> is.state().hash());
  }

  private Optional<ReleasedRule> former(ReleasedRule rule, String path, String commit)
      throws IOException {
    if (path.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    return contents
        .of(new TreeFile(path, "", commit + ":" + path))
        .flatMap(bytes -> ReleasedRules.former(rule, bytes));
  }

  private List<String> reasons(ReleasedRule former, LockDecision decision, String commit) {
    List<String> reasons = new ArrayList<>();
    RuleComparison.of(version(former), version(decision.rule()), hashes.schemas())
        .changes()
        .stream()
        .filter(change -> !change.key().startsWith("metadata."))
        .map(RuleChange::sentence)
        .forEach(sentence -> reasons.add(sentence.plain()));
    if (reasons.isEmpty()) {
      return decision.reasons();
    }
    reasons.add("what was locked is in commit " + commit.substring(0, 10));
    decision.reasons().stream().skip(1).forEach(reasons::add);
    return reasons;
  }

  private static RuleVersion version(ReleasedRule rule) {
    return new RuleVersion(
        rule.source(),
        rule.written(),
        rule.rule().orElseThrow().query(),
        rule.rule().orElseThrow().indices());
  }

  @Override
  public void close() throws IOException {
    contents.close();
  }
}
