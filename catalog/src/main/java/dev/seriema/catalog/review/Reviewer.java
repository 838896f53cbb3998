package dev.seriema.catalog.review;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.check.CheckResult;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.review.ChangedThings.ChangedRule;
import dev.seriema.catalog.review.code.CodeFiles;
import dev.seriema.catalog.review.code.CodeGuidelines;
import dev.seriema.catalog.review.code.ReviewedCode;
import dev.seriema.catalog.review.hunt.HuntGuidelines;
import dev.seriema.catalog.review.hunt.ReviewedHunt;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.rule.ReadRule;
import dev.seriema.catalog.review.rule.ReviewedRule;
import dev.seriema.catalog.review.rule.RuleGuidelines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Judges what a range of commits changes.
public final class Reviewer {
  private final Commits commits;
  private final CommitRange range;
  private final Optional<ChangeKind> asked;
  private final ReviewTools tools;

  private Reviewer(
      Commits commits, CommitRange range, Optional<ChangeKind> asked, ReviewTools tools) {
    this.commits = commits;
    this.range = range;
    this.asked = asked;
    this.tools = tools;
  }

  /// @param folder in the repository
  /// @param words such as `main..HEAD`
  /// @param asked what its subject is taken for, whatever it looks like
  /// @throws UnreadableRange where the commits cannot be compared
  /// @throws IOException where git fails, or the copy of the later commit cannot be written
  public static Review review(
      Path folder, String words, Optional<ChangeKind> asked, ReviewTools tools)
      throws UnreadableRange, IOException {
    Commits commits = Commits.around(folder);
    return new Reviewer(commits, commits.range(words), asked, tools).review();
  }

  private Review review() throws IOException {
    List<ChangedFile> changes = commits.changes(range);
    ChangedThings things = ChangeSorting.of(commits, range, changes);
    if (things.rules().isEmpty() && things.hunts().isEmpty() && things.code().isEmpty()) {
      return new Review(range, List.of(), things.others(), List.of());
    }
    Set<String> rules = new TreeSet<>();
    things.rules().forEach(rule -> rule.after().map(ReadRule::path).ifPresent(rules::add));
    try (HeadCopy head = HeadCopy.of(commits, range.head(), rules)) {
      CheckResult found =
          tools
              .check()
              .apply(head.places())
              .against(FormerContents.of(commits, changes, head.top(), head.copy().missing()))
              .ofCopy(head.top(), head.places());
      List<ReviewedChange> reviewed = new ArrayList<>();
      reviewed.addAll(rules(things, changes, head, found));
      reviewed.addAll(hunts(things, found));
      reviewed.addAll(code(things, changes, found));
      reviewed.sort(
          Comparator.comparing(ReviewedChange::kind)
              .thenComparing(change -> change.paths().getFirst()));
      return new Review(range, reviewed, others(things), head.copy().missing());
    }
  }

  private static List<String> others(ChangedThings things) {
    return things.code().isEmpty()
        ? things.others()
        : things.others().stream().filter(path -> !CodeFiles.isDocument(path)).toList();
  }

  private List<ReviewedChange> rules(
      ChangedThings things, List<ChangedFile> changes, HeadCopy head, CheckResult found)
      throws IOException {
    RuleFactFinder facts = RuleFactFinder.of(commits, range, changes, things, head, tools);
    List<ReviewedChange> reviewed = new ArrayList<>();
    for (ChangedRule changed : things.rules()) {
      ChangeKind kind = kind(changed);
      ReviewedRule rule =
          new ReviewedRule(
              kind,
              changed.sameContent(),
              changed.before(),
              changed.after(),
              facts.comparison(changed),
              about(found.findings(), changed.rule().path(), changed.rule().text("rule_id")),
              found.off(),
              facts.of(changed, kind));
      reviewed.add(
          new ReviewedChange(
              kind,
              Optional.of(rule.rule().name()),
              List.of(rule.rule().path()),
              changed
                  .before()
                  .map(ReadRule::path)
                  .filter(before -> !before.equals(rule.rule().path())),
              rule.comparison().filter(all -> !all.isEmpty()),
              RuleGuidelines.answers(rule)));
    }
    return reviewed;
  }

  private ChangeKind kind(ChangedRule changed) {
    boolean isGone = changed.after().isEmpty();
    ChangeKind seen =
        isGone || changed.rule().isDeprecated()
            ? ChangeKind.DEPRECATION
            : changed.before().isEmpty() ? ChangeKind.NEW_RULE : ChangeKind.TUNING;
    // Of a file that is gone, silence would tell nothing.
    return isGone ? seen : taken(seen);
  }

  private ChangeKind taken(ChangeKind seen) {
    return asked.filter(kind -> kind.subject() == seen.subject()).orElse(seen);
  }

  private List<ReviewedChange> hunts(ChangedThings things, CheckResult found) {
    return things.hunts().stream()
        .map(changed -> {
          ChangeKind kind =
              taken(changed.before().isEmpty() ? ChangeKind.NEW_HUNT : ChangeKind.TUNED_HUNT);
          List<RuleFinding> own =
              Stream.of(
                      about(found.findings(), changed.hunt().path(), changed.hunt().text("uuid")),
                      about(found.findings(), changed.hunt().page(), Optional.empty()))
                  .flatMap(List::stream)
                  .distinct()
                  .toList();
          ReviewedHunt hunt =
              new ReviewedHunt(kind, changed.before(), changed.after(), own, found.off());
          return new ReviewedChange(
              kind,
              Optional.of(hunt.hunt().name()),
              List.of(hunt.hunt().path()),
              changed
                  .before()
                  .map(before -> before.path())
                  .filter(before -> !before.equals(hunt.hunt().path())),
              Optional.empty(),
              HuntGuidelines.answers(hunt));
        })
        .toList();
  }

  private List<ReviewedChange> code(
      ChangedThings things, List<ChangedFile> changes, CheckResult found) throws IOException {
    List<ReviewedChange> reviewed = new ArrayList<>();
    List<String> messages = commits.messages(range);
    for (ChangeKind kind : CodeKinds.of(things.code(), messages, asked)) {
      List<String> own =
          things.code().stream().filter(path -> CodeKinds.isOf(kind, path, asked)).toList();
      List<String> beside = new ArrayList<>(things.code());
      beside.removeAll(own);
      beside.addAll(things.others());
      ReviewedCode code =
          new ReviewedCode(
              kind,
              own,
              beside,
              messages,
              found.findings(),
              found.off(),
              CodeFacts.version(commits, range),
              CodeFacts.newMinimums(commits, changes));
      reviewed.add(
          new ReviewedChange(
              kind,
              Optional.empty(),
              own,
              Optional.empty(),
              Optional.empty(),
              CodeGuidelines.answers(code)));
    }
    return reviewed;
  }

  /// The findings in a file, and those in others that speak of it.
  private static List<RuleFinding> about(List<RuleFinding> all, String path, Optional<String> id) {
    return all.stream()
        .filter(finding -> {
          String message = finding.diagnostic().message();
          return finding.source().name().equals(path)
              || message.contains(path)
              || id.filter(known -> !known.isBlank() && message.contains(known)).isPresent();
        })
        .toList();
  }
}
