package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;

/// `runs` that could as well be left out: of a stage that is there once, or not at all.
final class RunsWithoutEffect {
  private RunsWithoutEffect() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    for (StagePart stage : sequence.stages()) {
      stage.runs().ifPresent(runs -> check(stage, runs, findings));
    }
  }

  private static void check(StagePart stage, StagePart.Runs runs, Findings findings) {
    if (runs.count() == 1) {
      findings.add(
          Diagnostic.of(EqlFault.SINGLE_RUN, runs.span(), "`runs=1` changes nothing")
              .withLabel("the Python library refuses it")
              .withHint("leave `with runs=1` out"));
    } else if (stage.absent()) {
      findings.add(
          Diagnostic.of(EqlFault.REPEATED_ABSENCE, runs.span(), "`runs` adds nothing to an absence")
              .withLabel("no event is the same as no event"));
    }
  }
}
