package dev.seriema.catalog.review.item;

import dev.seriema.catalog.check.FindingCodes;
import java.util.ArrayList;
import java.util.List;

/// Met where `check` finds nothing of some codes.
public record CodesSilent(Codes codes) implements Question<Change> {
  @Override
  public Verdict ask(Change change) {
    Verdict verdict =
        FindingReasons.verdict(
            change.findings(),
            codes::have,
            "`check` says nothing against it (" + codes.shown() + ")");
    List<String> off = change.off().stream().filter(codes::have).sorted().toList();
    return off.isEmpty() || verdict.state() == State.NOT_MET ? verdict : withoutSome(verdict, off);
  }

  /// Silence of a code that is switched off tells nothing.
  private Verdict withoutSome(Verdict verdict, List<String> off) {
    List<String> all = FindingCodes.all().stream().filter(codes::have).toList();
    String which = String.join("`, `", off);
    if (off.containsAll(all)) {
      return new Verdict(
          State.FOR_A_PERSON,
          List.of(
              Reason.of(
                  "Is it so? The repository has switched off what tells it (`" + which + "`)")));
    }
    List<Reason> reasons = new ArrayList<>(verdict.reasons());
    reasons.add(Reason.of("the repository has switched off `" + which + "`"));
    return new Verdict(verdict.state(), reasons);
  }
}
