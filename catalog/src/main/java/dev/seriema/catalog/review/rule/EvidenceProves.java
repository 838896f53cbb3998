package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.mutation.Mutant;
import dev.seriema.catalog.mutation.MutantVerdict;
import dev.seriema.catalog.mutation.MutationScore;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.item.Verdict;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The evidence beside the rule shows that it alerts where it should, and nowhere else.
record EvidenceProves() implements Question<ReviewedRule> {
  /// A new rule of whose mutants less than so many percent are killed has weak evidence.
  private static final int WEAK = 80;

  @Override
  public Verdict ask(ReviewedRule change) {
    Optional<RuleVerdict> tried = change.facts().evidence().map(TriedEvidence::now);
    if (tried.isEmpty()) {
      return without(change.rule());
    }
    RuleVerdict verdict = tried.get();
    return switch (verdict.outcome()) {
      case PROVED ->
          proved(change.rule(), verdict, change.facts().evidence().flatMap(TriedEvidence::score));
      case FAILED -> new Verdict(State.NOT_MET, failures(change.rule(), verdict));
      case WITHOUT_EVIDENCE -> without(change.rule());
      case NOT_SUPPORTED, RETIRED ->
          Verdict.asks(
              "What shows that it alerts where it should, and nowhere else?",
              List.of("its evidence was not run: " + verdict.reason()));
    };
  }

  private static Verdict proved(ReadRule rule, RuleVerdict verdict, Optional<MutationScore> score) {
    List<String> names = verdict.files().stream().map(FileVerdict::name).toList();
    boolean alerts = names.stream().anyMatch(name -> name.startsWith("alerts/"));
    boolean quiet = names.stream().anyMatch(name -> name.startsWith("quiet/"));
    String shown = Quoted.all(names) + " show what they should";
    if (alerts && quiet) {
      return score
          .filter(weak -> weak.percent().orElse(100) < WEAK)
          .map(weak -> weak(rule, shown, weak))
          .orElse(Verdict.met(shown));
    }
    String missing = alerts ? "quiet" : "alerts";
    return Verdict.asks(
        alerts ? "Is there nothing that it must not alert on?" : "What does it alert on?",
        List.of(shown, "there is no file in " + Quoted.of(folder(rule) + "/" + missing)));
  }

  /// Tells of the first change of the rule that its evidence would not notice.
  private static Verdict weak(ReadRule rule, String shown, MutationScore score) {
    Mutant.Told first = score.survivors().getFirst().mutant();
    return Verdict.asks(
        "Is each part of the query meant as it is?",
        List.of(
            shown,
            "they notice "
                + score.count(MutantVerdict.Fate.KILLED)
                + " of "
                + score.counted()
                + " changes of the rule in one place, and not this one: "
                + Quoted.of(first.written())
                + " "
                + first.change(),
            "`seriema test "
                + ShellWord.of(rule.path())
                + " --mutants --write` writes events that would notice it"));
  }

  private static Verdict without(ReadRule rule) {
    return Verdict.notMet(
        Reason.of("there is no evidence")
            .withAdvice(
                "lay events that it alerts on in "
                    + Quoted.of(folder(rule) + "/alerts")
                    + " and some that it must not in "
                    + Quoted.of(folder(rule) + "/quiet")));
  }

  private static List<Reason> failures(ReadRule rule, RuleVerdict verdict) {
    List<Reason> reasons = new ArrayList<>();
    for (FileVerdict file : verdict.files()) {
      file.failures()
          .forEach(failure ->
              reasons.add(
                  Reason.of(
                      Quoted.of(folder(rule) + "/" + file.file().nameInFolder())
                          + file.scheduleNote()
                          + " should give "
                          + failure.expected()
                          + " and gives "
                          + failure.came())));
    }
    verdict.findings().stream()
        .map(RuleSet.Finding::diagnostic)
        .filter(Diagnostic::isError)
        .forEach(found -> reasons.add(Reason.of(found.code().id() + ": " + found.message())));
    if (reasons.isEmpty()) {
      reasons.add(Reason.of("its evidence cannot be run: " + verdict.reason()));
    }
    reasons.set(
        0,
        reasons
            .getFirst()
            .withAdvice("`seriema test " + ShellWord.of(rule.path()) + "` explains it"));
    return reasons;
  }

  private static String folder(ReadRule rule) {
    return EvidenceFolders.of(rule.path());
  }
}
