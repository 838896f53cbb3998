package dev.seriema.catalog.review;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.review.ChangedThings.ChangedRule;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.rule.EvidenceFolders;
import dev.seriema.catalog.review.rule.EvidenceTrial;
import dev.seriema.catalog.review.rule.Neighbour;
import dev.seriema.catalog.review.rule.Neighbours;
import dev.seriema.catalog.review.rule.ReadRule;
import dev.seriema.catalog.review.rule.RelatedRule;
import dev.seriema.catalog.review.rule.RuleFacts;
import dev.seriema.catalog.review.rule.RuleOverlap;
import dev.seriema.model.schema.SchemaSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what is known of changed rules beside their files.
///
/// @param day of the last commit
/// @param changedLock the path of the version lock, where it changed
/// @param released the version lock of the earlier commit
record RuleFactFinder(
    List<ChangedFile> changes,
    Optional<String> day,
    Optional<String> changedLock,
    LockNames released,
    Neighbours neighbours,
    RuleOverlap overlap,
    EvidenceTrial trial,
    SchemaSource schemas) {
  static RuleFactFinder of(
      Commits commits,
      CommitRange range,
      List<ChangedFile> changes,
      ChangedThings things,
      HeadCopy head,
      ReviewTools tools)
      throws IOException {
    Optional<String> lock = LockNames.path(head.top());
    boolean isGivenUp = things.rules().stream().anyMatch(rule -> isGivenUp(rule));
    SchemaSource schemas = patterns -> tools.schemas().apply(head.places()).of(patterns);
    return new RuleFactFinder(
        changes,
        commits.day(range.head()).map(day -> day.replace('-', '/')),
        lock.filter(path -> changes.stream().anyMatch(change -> change.path().equals(path))),
        LockNames.of(commits, range.base(), isGivenUp ? lock : Optional.empty()),
        Neighbours.around(
            head.top(),
            head.places(),
            things.rules().stream()
                .filter(rule -> rule.before().isEmpty() || isGivenUp(rule))
                .map(ChangedRule::rule)
                .toList()),
        new RuleOverlap(head.top(), head.places(), schemas),
        new EvidenceTrial(head.top(), schemas),
        schemas);
  }

  private static boolean isGivenUp(ChangedRule rule) {
    return rule.after().filter(now -> !now.isDeprecated()).isEmpty();
  }

  Optional<RuleComparison> comparison(ChangedRule changed) {
    Optional<RuleVersion> before = changed.before().flatMap(ReadRule::version);
    Optional<RuleVersion> after = changed.after().flatMap(ReadRule::version);
    return before.flatMap(
        former -> after.map(present -> RuleComparison.of(former, present, schemas)));
  }

  RuleFacts of(ChangedRule changed, ChangeKind kind) {
    boolean isRun = kind != ChangeKind.DEPRECATION && changed.after().isPresent();
    return new RuleFacts(
        day,
        isRun ? trial.of(changed.rule(), changed.before()) : Optional.empty(),
        removedEvidence(changed),
        neighbours(changed),
        related(changed),
        changed.rule().text("rule_id").flatMap(released::name),
        changedLock);
  }

  private List<RelatedRule> related(ChangedRule changed) {
    return changed.before().isEmpty() ? overlap.of(changed.rule()) : List.of();
  }

  private List<Neighbour> neighbours(ChangedRule changed) {
    return changed.before().isEmpty() || isGivenUp(changed)
        ? neighbours.of(changed.rule())
        : List.of();
  }

  private List<String> removedEvidence(ChangedRule changed) {
    List<String> folders =
        Stream.of(changed.before(), changed.after())
            .flatMap(Optional::stream)
            .map(rule -> EvidenceFolders.of(rule.path()) + "/")
            .distinct()
            .toList();
    return changes.stream()
        .filter(change -> !change.isSameContent())
        .flatMap(change -> change.pathBefore().stream())
        .filter(path -> folders.stream().anyMatch(path::startsWith))
        .sorted()
        .toList();
  }
}
