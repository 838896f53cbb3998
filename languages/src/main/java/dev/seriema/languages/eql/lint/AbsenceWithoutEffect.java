package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// An absent stage that is met by every sequence.
///
/// Of several first events the latest counts, and a sequence goes on with the first event that
/// fits: between these two there is no other of either kind, whether one asks for it or not.
final class AbsenceWithoutEffect {
  private AbsenceWithoutEffect() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    List<StagePart> stages = sequence.stages();
    for (int place = 0; place < stages.size(); place++) {
      StagePart stage = stages.get(place);
      if (!stage.absent()) {
        continue;
      }
      boolean isBetween = place > 0 && place < stages.size() - 1;
      if (isBetween && isFirstPresent(stages, place - 1) && isSame(stages, place, place - 1)) {
        report(stage, "the latest such event is the one before it anyway", findings);
      } else if (isBetween && isSame(stages, place, place + 1)) {
        report(stage, "the first such event is the one behind it anyway", findings);
      }
    }
  }

  private static boolean isFirstPresent(List<StagePart> stages, int place) {
    return stages.get(place).count() == 1
        && stages.subList(0, place).stream().allMatch(StagePart::absent);
  }

  private static boolean isSame(List<StagePart> stages, int place, int neighbour) {
    return !stages.get(neighbour).absent()
        && SameStage.is(stages.get(place), stages.get(neighbour));
  }

  private static void report(StagePart stage, String label, Findings findings) {
    findings.add(
        Diagnostic.of(
                EqlFault.ABSENCE_WITHOUT_EFFECT, stage.span(), "the absent stage excludes nothing")
            .withLabel(label));
  }
}
