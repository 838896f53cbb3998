package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// An `until` that asks for what the last stage asks: such an event completes a sequence rather
/// than to end it. So does, in a sequence of two, what the first stage asks: it begins a new one.
final class UntilWithoutEffect {
  private UntilWithoutEffect() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    Optional<StagePart> until = sequence.until();
    List<StagePart> stages = sequence.stages();
    if (until.isEmpty() || stages.isEmpty()) {
      return;
    }
    StagePart last = stages.getLast();
    if (!last.absent() && SameStage.is(last, until.get())) {
      report(until.get(), "such an event completes the sequence", findings);
      return;
    }
    boolean isPair = stages.size() == 2 && stages.stream().allMatch(UntilWithoutEffect::isOne);
    if (isPair && SameStage.is(stages.getFirst(), until.get())) {
      report(until.get(), "such an event begins the sequence anew", findings);
    }
  }

  private static boolean isOne(StagePart stage) {
    return !stage.absent() && stage.count() == 1;
  }

  private static void report(StagePart until, String label, Findings findings) {
    findings.add(
        Diagnostic.of(EqlFault.UNTIL_WITHOUT_EFFECT, until.span(), "`until` ends nothing")
            .withLabel(label));
  }
}
