package dev.seriema.catalog.review.item;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What findings of `check` say to an item: an error that it is not met, a warning that a person
/// has to look, a note or silence that it is met.
public final class FindingReasons {
  private FindingReasons() {}

  /// @param codes ids of those that count
  /// @param silence what is said where nothing was found
  public static Verdict verdict(
      List<RuleFinding> findings, Predicate<String> codes, String silence) {
    List<RuleFinding> own =
        findings.stream().filter(found -> codes.test(found.diagnostic().code().id())).toList();
    if (own.stream().anyMatch(found -> found.diagnostic().isError())) {
      return new Verdict(State.NOT_MET, own.stream().map(FindingReasons::reason).toList());
    }
    if (own.stream().anyMatch(FindingReasons::isWarning)) {
      List<Reason> reasons = new ArrayList<>();
      reasons.add(Reason.of(own.size() == 1 ? "Is this meant?" : "Are these meant?"));
      own.forEach(found -> reasons.add(reason(found)));
      return new Verdict(State.FOR_A_PERSON, reasons);
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(silence));
    own.forEach(found -> reasons.add(reason(found)));
    return new Verdict(State.MET, reasons);
  }

  private static boolean isWarning(RuleFinding finding) {
    return finding.diagnostic().severity() == Severity.WARNING;
  }

  private static Reason reason(RuleFinding finding) {
    Diagnostic found = finding.diagnostic();
    Reason.Place place =
        new Reason.Place(finding.source().name(), finding.source().lineAt(found.span().start()));
    String label = found.label().isEmpty() ? "" : ": " + found.label();
    Reason reason = Reason.at(place, found.code().id() + ": " + found.message() + label);
    return found.hint().map(reason::withAdvice).orElse(reason);
  }
}
