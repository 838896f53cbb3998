package dev.seriema.cli.coverage;

import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.coverage.ReleaseChange;
import dev.seriema.catalog.coverage.TacticCoverage;
import dev.seriema.catalog.coverage.TechniqueCoverage;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.RuleSeverity;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// The matrix on a terminal, tactic by tactic: what rules look for with a bar of how many do, then
/// in one paragraph what none looks for.
public final class CoverageText {
  private static final int BAR = 12;
  private static final int INDENT = 4;
  private static final int SHOWN_CHANGES = 50;

  private final CoverageView view;
  private final PrintStream out;
  private final Ink ink;
  private final int columns;
  private final String full;

  /// @param full one sign of a bar
  public CoverageText(CoverageView view, PrintStream out, Ink ink, int columns, String full) {
    this.view = view;
    this.out = out;
    this.ink = ink;
    this.columns = columns;
    this.full = full;
  }

  public void write() {
    int most =
        view.coverage().tactics().stream()
            .flatMap(tactic -> tactic.techniques().stream())
            .mapToInt(technique -> technique.rules().size())
            .max()
            .orElse(0);
    view.coverage().tactics().forEach(tactic -> write(tactic, most));
    out.println();
    write("platforms", view.coverage().byPlatform());
    write("data sources", view.coverage().byDataSource());
    strangers();
    changes();
    out.println(ink.strong(view.headline()));
    out.println(
        Counted.of(view.coverage().rules().size(), "rule")
            + ": "
            + view.coverage().proofs().entrySet().stream()
                .map(proof ->
                    String.format(
                        Locale.ROOT, "%,d %s", proof.getValue(), proof.getKey().replace('_', ' ')))
                .collect(Collectors.joining(", ")));
    List<CoveredRule> unmapped = view.coverage().unmapped();
    if (!unmapped.isEmpty()) {
      out.println(Counted.of(unmapped.size(), "rule") + " mapped to nothing of the release");
    }
  }

  private void write(TacticCoverage tactic, int most) {
    out.println();
    out.println(
        ink.strong(tactic.tactic().name())
            + "  "
            + tactic.covered()
            + " of "
            + Counted.of(tactic.techniques().size(), "technique")
            + ", "
            + Counted.of(tactic.rules().size(), "rule"));
    tactic.techniques().stream()
        .filter(TechniqueCoverage::isCovered)
        .forEach(technique -> write(technique, most));
    List<String> missing =
        tactic.techniques().stream()
            .filter(technique -> !technique.isCovered())
            .map(technique -> technique.technique().id() + " " + technique.technique().name())
            .toList();
    if (!missing.isEmpty()) {
      paragraph("none for " + String.join(", ", missing));
    }
  }

  private void write(TechniqueCoverage technique, int most) {
    int rules = technique.rules().size();
    int length = Math.max(1, Math.round((float) BAR * rules / most));
    String bar = full.repeat(length) + " ".repeat(BAR - length);
    long below = technique.subtechniques().stream().filter(TechniqueCoverage::isCovered).count();
    long proved = technique.rules().stream().filter(CoveredRule::isProved).count();
    out.println(
        " ".repeat(INDENT)
            + painted(technique, bar)
            + String.format(Locale.ROOT, "%,6d  %-6s ", rules, technique.technique().id())
            + technique.technique().name()
            + ink.faint(
                (technique.subtechniques().isEmpty()
                        ? ""
                        : ", "
                            + below
                            + " of "
                            + technique.subtechniques().size()
                            + " sub-techniques")
                    + (proved == 0 ? "" : ", " + proved + " proved")));
  }

  /// By the severity of the worst rule.
  private String painted(TechniqueCoverage technique, String bar) {
    RuleSeverity severity = technique.worst().map(CoveredRule::severity).orElse(RuleSeverity.LOW);
    return switch (severity) {
      case LOW -> ink.note(bar);
      case MEDIUM -> ink.good(bar);
      case HIGH -> ink.warning(bar);
      case CRITICAL -> ink.error(bar);
    };
  }

  private void write(String title, SortedMap<String, List<CoveredRule>> groups) {
    if (groups.isEmpty()) {
      return;
    }
    out.println(ink.strong(title));
    groups.entrySet().stream()
        .sorted(
            Map.Entry.<String, List<CoveredRule>>comparingByValue(
                    (one, other) -> Integer.compare(other.size(), one.size()))
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(group ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%," + (INDENT + BAR + 6) + "d  %s%s",
                    group.getValue().size(),
                    DisplayText.safe(group.getKey()),
                    ink.faint(
                        ", "
                            + Counted.of(
                                view.coverage().among(group.getValue()).covered(), "technique")))));
    out.println();
  }

  private void strangers() {
    SortedMap<String, List<CoveredRule>> strangers = view.coverage().strangers();
    if (strangers.isEmpty()) {
      return;
    }
    out.println(ink.warning("not in " + view.coverage().catalogue().title()));
    strangers.forEach((id, rules) ->
        out.println(
            " ".repeat(INDENT)
                + DisplayText.safe(id)
                + ", asked for by "
                + Counted.of(rules.size(), "rule")));
    out.println();
  }

  private void changes() {
    if (view.other().isEmpty()) {
      return;
    }
    String title = view.other().get().title();
    List<ReleaseChange> changes = view.changes();
    out.println(
        ink.strong(
            changes.isEmpty()
                ? title + " changes nothing for these rules"
                : title + " changes " + Counted.of(changes.size(), "technique")));
    changes.stream()
        .limit(SHOWN_CHANGES)
        .forEach(change ->
            out.println(
                " ".repeat(INDENT)
                    + change.id()
                    + " "
                    + change.name()
                    + " "
                    + change.words()
                    + ink.faint(", " + Counted.of(change.rules().size(), "rule"))));
    if (changes.size() > SHOWN_CHANGES) {
      out.println(" ".repeat(INDENT) + (changes.size() - SHOWN_CHANGES) + " more");
    }
    out.println();
  }

  /// Faint, broken between words.
  private void paragraph(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + word.length() + 1 > columns - INDENT) {
        out.println(" ".repeat(INDENT) + ink.faint(line.toString()));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(" ".repeat(INDENT) + ink.faint(line.toString()));
  }
}
