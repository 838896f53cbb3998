package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.compare.Meaning;
import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.Optional;

/// The evidence tells the rule from what it was, and for the better.
record Difference() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    if (change.comparison().filter(all -> all.meaning() == Meaning.EQUAL).isPresent()) {
      return Verdict.met("what changed leaves it with the same events");
    }
    Optional<TriedEvidence> tried = change.facts().evidence();
    if (tried.isEmpty() || tried.get().now().files().isEmpty() || isUntried(tried.get())) {
      return Verdict.asks(
          "What shows that it alerts on more that it should, or on less that it should not?",
          List.of("no evidence could be run with the rule as it was and as it is"));
    }
    List<TriedEvidence.Told> told = tried.get().different();
    if (told.isEmpty()) {
      return Verdict.notMet(
          Reason.of("every file of evidence gives the alerts that it gave")
              .withAdvice(
                  "lay an event on which only one of the two alerts in "
                      + Quoted.of(EvidenceFolders.of(change.rule().path()) + "/quiet")
                      + " or "
                      + Quoted.of("alerts")));
    }
    boolean isBetter = told.stream().allMatch(file -> file.now().isPassed());
    return new Verdict(
        isBetter ? State.MET : State.NOT_MET, told.stream().map(Difference::reason).toList());
  }

  private static boolean isUntried(TriedEvidence tried) {
    return tried.before().filter(before -> !before.files().isEmpty()).isEmpty();
  }

  private static Reason reason(TriedEvidence.Told told) {
    FileVerdict now = told.now();
    boolean isFewer = now.observed().alerts() < told.before().observed().alerts();
    String change =
        now.observed().alerts() == told.before().observed().alerts()
            ? " alerts by other events than before"
            : (isFewer ? " alerts less than before" : " alerts more than before");
    boolean isExpected = now.isPassed();
    return Reason.of(
        Quoted.of(now.file().nameInFolder())
            + change
            + (isExpected
                ? ", as it should"
                : now.file().kind() == EvidenceKind.QUIET
                    ? ", and should not alert at all"
                    : ", and should not"));
  }
}
