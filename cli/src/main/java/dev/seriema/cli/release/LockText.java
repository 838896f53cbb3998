package dev.seriema.cli.release;

import dev.seriema.catalog.release.LockDecision;
import dev.seriema.catalog.release.LockPlan;
import dev.seriema.catalog.release.LockStep;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a lock does, to read.
public final class LockText {
  private LockText() {}

  public static void write(LockPlan plan, PrintStream to) {
    plan.decisions().stream()
        .filter(is -> is.step().isChange() || is.step() == LockStep.REFUSED)
        .forEach(decision -> write(decision, to));
    Map<String, Integer> causes = new TreeMap<>();
    plan.decisions().stream()
        .filter(decision -> decision.step() == LockStep.OPEN)
        .forEach(decision -> causes.merge(decision.reasons().getFirst(), 1, Integer::sum));
    causes.forEach((cause, count) ->
        to.printf(Locale.ROOT, "%-10s %s: %s%n", "not told", Counted.of(count, "rule"), cause));
    List<String> counts = new ArrayList<>();
    for (LockStep step : LockStep.values()) {
      if (plan.count(step) > 0) {
        counts.add(String.format(Locale.ROOT, "%,d %s", plan.count(step), step.word()));
      }
    }
    to.println(Counted.of(plan.decisions().size(), "rule") + ": " + String.join(", ", counts));
  }

  private static void write(LockDecision decision, PrintStream to) {
    to.printf(
        Locale.ROOT,
        "%-10s %-12s %s  %s%n",
        decision.step().word(),
        versions(decision),
        DisplayText.safe(decision.rule().path()),
        DisplayText.safe(decision.rule().name()));
    decision.reasons().forEach(reason -> to.println("           - " + DisplayText.safe(reason)));
  }

  private static String versions(LockDecision decision) {
    String stack =
        decision.stack().map(is -> " (" + is.major() + "." + is.minor() + ")").orElse("");
    String before =
        decision
            .before()
            .filter(version -> !decision.version().equals(Optional.of(version)))
            .map(version -> version + " -> ")
            .orElse("");
    return decision.version().map(version -> before + version + stack).orElse("");
  }
}
