package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A tuned rule finds the behaviour that it was written for.
record Intent() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    List<String> facts = new ArrayList<>();
    if (!change.rule().tactics().equals(change.earlier().tactics())) {
      facts.add(
          "its tactics were "
              + Quoted.all(change.earlier().tactics())
              + " and are "
              + Quoted.all(change.rule().tactics()));
    }
    if (!change.facts().removedEvidence().isEmpty()) {
      facts.add(
          "evidence that it had is gone or changed: "
              + Quoted.all(change.facts().removedEvidence()));
    }
    List<String> kept = stillAlerting(change);
    return facts.isEmpty() && !kept.isEmpty()
        ? Verdict.met("it alerts still on " + Quoted.all(kept))
        : Verdict.asks("Does it still find what it was written for?", facts);
  }

  /// The files that both the rule as it was and as it is alert on as they should.
  private static List<String> stillAlerting(ReviewedRule change) {
    return change.facts().evidence().stream()
        .flatMap(tried ->
            tried.before().stream()
                .flatMap(before -> before.files().stream())
                .filter(file -> file.file().kind() == EvidenceKind.ALERTS && file.isPassed())
                .filter(file -> isPassed(tried, file)))
        .map(file -> file.file().nameInFolder())
        .toList();
  }

  private static boolean isPassed(TriedEvidence tried, FileVerdict file) {
    return tried.now().files().stream()
        .anyMatch(now -> now.file().path().equals(file.file().path()) && now.isPassed());
  }
}
