package dev.seriema.catalog.review;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.review.ChangedThings.ChangedHunt;
import dev.seriema.catalog.review.ChangedThings.ChangedRule;
import dev.seriema.catalog.review.code.CodeFiles;
import dev.seriema.catalog.review.hunt.ReadHunt;
import dev.seriema.catalog.review.rule.EvidenceFolders;
import dev.seriema.catalog.review.rule.ReadRule;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Tells what changed files hold: rules, hunts, code, or something else.
final class ChangeSorting {
  private static final String TOML = ".toml";
  private static final String HUNTS = "hunting/";

  private final Commits commits;
  private final Contents contents;
  private final List<ChangedRule> rules = new ArrayList<>();
  private final List<ChangedHunt> hunts = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Set<String> rulesOfEvidence = new TreeSet<>();

  private ChangeSorting(Commits commits, Contents contents) {
    this.commits = commits;
    this.contents = contents;
  }

  static ChangedThings of(Commits commits, CommitRange range, List<ChangedFile> changes)
      throws IOException {
    try (Contents contents = commits.contents()) {
      ChangeSorting sorting = new ChangeSorting(commits, contents);
      for (ChangedFile change : changes) {
        sorting.add(change);
      }
      sorting.pair();
      sorting.addRulesOfEvidence(range.head());
      return sorting.result();
    }
  }

  private ChangedThings result() {
    rules.sort(Comparator.comparing(rule -> rule.rule().path()));
    hunts.sort(Comparator.comparing(hunt -> hunt.hunt().path()));
    if (!hunts.isEmpty()) {
      others.removeIf(ChangeSorting::isOfHunts);
    }
    return new ChangedThings(rules, hunts, code, others);
  }

  /// Whether it is written from the hunts: their pages and their index.
  private static boolean isOfHunts(String path) {
    return path.startsWith(HUNTS) && !path.endsWith(TOML);
  }

  private void add(ChangedFile change) throws IOException {
    Optional<String> rule = EvidenceFolders.rule(change.path());
    if (rule.isPresent()) {
      rulesOfEvidence.add(rule.get());
      change.pathBefore().flatMap(EvidenceFolders::rule).ifPresent(rulesOfEvidence::add);
    } else if (isToml(change)) {
      addToml(change);
    } else if (CodeFiles.isSchema(change.path()) || CodeFiles.isCode(change.path())) {
      code.add(change.path());
    } else {
      others.add(change.path());
    }
  }

  private static boolean isToml(ChangedFile change) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .anyMatch(file -> file.path().endsWith(TOML));
  }

  private void addToml(ChangedFile change) throws IOException {
    Optional<ReadRule> before = read(change.before(), ReadRule::of);
    Optional<ReadRule> after = read(change.after(), ReadRule::of);
    if (before.isPresent() || after.isPresent()) {
      addRule(before, after, change.isSameContent());
      return;
    }
    Optional<ReadHunt> huntBefore = read(change.before(), ReadHunt::of);
    Optional<ReadHunt> huntAfter = read(change.after(), ReadHunt::of);
    if (huntBefore.isPresent() || huntAfter.isPresent()) {
      hunts.add(new ChangedHunt(huntBefore, huntAfter));
    } else {
      others.add(change.path());
    }
  }

  /// What git takes for a file that moved may be another rule that looks like it.
  private void addRule(Optional<ReadRule> before, Optional<ReadRule> after, boolean sameContent) {
    boolean isOne =
        before.isEmpty()
            || after.isEmpty()
            || before.get().path().equals(after.get().path())
            || hasId(before.get(), after.get());
    if (isOne) {
      rules.add(new ChangedRule(before, after, sameContent));
    } else {
      rules.add(new ChangedRule(before, Optional.empty(), false));
      rules.add(new ChangedRule(Optional.empty(), after, false));
    }
  }

  private static boolean hasId(ReadRule one, ReadRule other) {
    Optional<String> id = one.text("rule_id");
    return id.isPresent() && id.equals(other.text("rule_id"));
  }

  /// Brings together a removed and a new file that have a rule of one id.
  private void pair() {
    for (ChangedRule gone : List.copyOf(rules)) {
      if (gone.after().isPresent()) {
        continue;
      }
      Optional<ChangedRule> moved =
          rules.stream()
              .filter(rule -> rule.before().isEmpty())
              .filter(rule -> hasId(gone.rule(), rule.rule()))
              .findFirst();
      if (moved.isPresent()) {
        rules.remove(gone);
        rules.remove(moved.get());
        rules.add(new ChangedRule(gone.before(), moved.get().after(), false));
      }
    }
  }

  private void addRulesOfEvidence(String head) throws IOException {
    for (ChangedRule rule : rules) {
      Stream.of(rule.before(), rule.after())
          .flatMap(Optional::stream)
          .map(ReadRule::path)
          .forEach(rulesOfEvidence::remove);
    }
    for (String path : rulesOfEvidence) {
      Optional<ReadRule> rule = read(commits.file(head, path), ReadRule::of);
      rule.ifPresentOrElse(
          _ -> rules.add(new ChangedRule(rule, rule, true)), () -> others.add(path));
    }
  }

  /// @return empty where it is no file, no name of a file here, too long, or not of that kind
  private <T> Optional<T> read(
      Optional<TreeFile> file, BiFunction<String, byte[], Optional<T>> reader) throws IOException {
    if (file.isEmpty() || !file.get().isRegular() || !file.get().path().endsWith(TOML)) {
      return Optional.empty();
    }
    try {
      var _ = Path.of(file.get().path());
    } catch (InvalidPathException _) {
      // It is told among the files that could not be laid out.
      return Optional.empty();
    }
    Optional<byte[]> content = contents.of(file.get());
    return content.flatMap(bytes -> reader.apply(file.get().path(), bytes));
  }
}
