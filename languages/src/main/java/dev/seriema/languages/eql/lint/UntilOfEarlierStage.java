package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// An `until` that asks for what a stage before the last asks: such an event ends what it has just
/// begun or continued, so that no sequence is ever complete.
final class UntilOfEarlierStage {
  private UntilOfEarlierStage() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    List<StagePart> present = sequence.stages().stream().filter(stage -> !stage.absent()).toList();
    for (int place = 0; place < present.size(); place++) {
      StagePart stage = present.get(place);
      boolean isLast = place == present.size() - 1 && stage.count() == 1;
      if (!isLast && sequence.until().filter(until -> SameStage.is(stage, until)).isPresent()) {
        findings.add(
            Diagnostic.of(
                    EqlFault.UNTIL_OF_EARLIER_STAGE,
                    sequence.until().get().span(),
                    "no sequence is ever complete")
                .withLabel(
                    "an event of stage " + number(sequence, stage) + " ends its own sequence"));
        return;
      }
    }
  }

  private static int number(EqlQuery.Sequence sequence, StagePart stage) {
    return 1 + sequence.stages().indexOf(stage);
  }
}
