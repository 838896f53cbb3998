package dev.seriema.cli.mutants;

import dev.seriema.catalog.mutation.KillingEvents;
import dev.seriema.catalog.mutation.Mutant;
import dev.seriema.catalog.mutation.MutantVerdict;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.catalog.mutation.MutationScore;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/// Writes what became of mutants for people: the score of each rule, and each survivor with the
/// event that would kill it.
public final class MutantsText {
  private static final int WIDEST_QUOTE = 72;

  private final Ink ink;

  public MutantsText(Ink ink) {
    this.ink = ink;
  }

  /// @return lines that are safe to show
  public List<String> lines(MutantsReport report) {
    List<String> lines = new ArrayList<>();
    for (MutatedRule rule : report.rules()) {
      String mark =
          report.isTooLow(rule)
              ? ink.error("✗")
              : rule.score().survivors().isEmpty() ? ink.good("✓") : ink.faint("–");
      lines.add(mark + " " + DisplayText.safe(rule.rule().name()) + ": " + counts(rule.score()));
      lines.addAll(survivors(rule));
    }
    lines.add(ink.strong(summary(report)));
    return lines;
  }

  /// One line that tells all.
  public static String summary(MutantsReport report) {
    return "mutants: "
        + killed(report.count(Fate.KILLED), report.counted(), report.percent())
        + rest(report.count(Fate.EQUIVALENT), report.count(Fate.NOT_RUN), report.leftOut());
  }

  static String counts(MutationScore score) {
    return killed(score.count(Fate.KILLED), score.counted(), score.percent())
        + rest(score.count(Fate.EQUIVALENT), score.count(Fate.NOT_RUN), score.leftOut());
  }

  private static String killed(int killed, int counted, OptionalInt percent) {
    return percent.isEmpty()
        ? "none"
        : String.format(
            Locale.ROOT, "%,d of %,d killed, %d %%", killed, counted, percent.getAsInt());
  }

  private static String rest(int equivalent, int notRun, int leftOut) {
    return told(equivalent, "equivalent") + told(notRun, "not run") + told(leftOut, "left out");
  }

  private static String told(int count, String what) {
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
  }

  /// Events that kill several are written out for the first.
  List<String> survivors(MutatedRule rule) {
    List<String> lines = new ArrayList<>();
    Set<String> written = new HashSet<>();
    for (MutantVerdict survivor : rule.score().survivors()) {
      lines.add("  " + DisplayText.safe(rule.place(survivor)) + "  " + words(survivor.mutant()));
      if (survivor.events().isEmpty()) {
        lines.add("    no event: " + DisplayText.safe(survivor.reason()));
      } else {
        KillingEvents events = survivor.events().get();
        String file = MutatedRule.file(events);
        lines.add("    would be killed by " + ink.strong(file));
        if (written.add(file)) {
          events.lines().forEach(line -> lines.add("      " + DisplayText.safe(line)));
        }
      }
    }
    return lines;
  }

  static String words(Mutant.Told mutant) {
    String stage = mutant.stage().isEmpty() ? "" : mutant.stage() + ": ";
    return stage
        + "`"
        + DisplayText.cut(DisplayText.safe(mutant.written()), WIDEST_QUOTE)
        + "` "
        + DisplayText.safe(mutant.change());
  }
}
