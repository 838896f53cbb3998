package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// An `until` that asks for what one of two stages asks: such an event begins a sequence anew, or
/// completes it. With a third stage between them it ends something.
final class UntilWithoutEffect {
  private UntilWithoutEffect() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    Optional<StagePart> until = sequence.until();
    List<StagePart> present = sequence.stages().stream().filter(stage -> !stage.absent()).toList();
    boolean isPair = present.size() == 2 && present.stream().allMatch(stage -> stage.count() == 1);
    if (until.isEmpty() || !isPair) {
      return;
    }
    if (!sequence.stages().getLast().absent() && SameStage.is(present.getLast(), until.get())) {
      report(until.get(), "such an event completes the sequence", findings);
    } else if (SameStage.is(present.getFirst(), until.get())) {
      report(until.get(), "such an event begins the sequence anew", findings);
    }
  }

  private static void report(StagePart until, String label, Findings findings) {
    findings.add(
        Diagnostic.of(EqlFault.UNTIL_WITHOUT_EFFECT, until.span(), "`until` ends nothing")
            .withLabel(label));
  }
}
