package dev.seriema.cli.mutants;

import dev.seriema.model.diagnostic.Ink;
import java.util.ArrayList;
import java.util.List;

/// What became of the mutants of a rule, as its suite of JUnit's XML says it.
public final class MutantsJUnit {
  private MutantsJUnit() {}

  /// The score, and each survivor.
  public static String told(MutatedRule rule) {
    List<String> lines = new ArrayList<>();
    lines.add("mutants: " + MutantsText.counts(rule.score()));
    lines.addAll(new MutantsText(Ink.NONE).survivors(rule));
    return String.join("\n", lines);
  }

  /// Why a rule whose score is too low fails.
  public static String headline(MutatedRule rule, int leastScore) {
    return MutantsText.counts(rule.score()) + ", and " + leastScore + " % are asked for";
  }
}
