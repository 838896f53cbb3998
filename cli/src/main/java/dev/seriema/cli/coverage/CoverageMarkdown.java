package dev.seriema.cli.coverage;

import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.coverage.ReleaseChange;
import dev.seriema.catalog.coverage.TacticCoverage;
import dev.seriema.catalog.coverage.TechniqueCoverage;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Tables to read in a repository.
public final class CoverageMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final CoverageView view;

  private CoverageMarkdown(CoverageView view) {
    this.view = view;
  }

  public static String of(CoverageView view) {
    CoverageMarkdown markdown = new CoverageMarkdown(view);
    markdown.write();
    return markdown.text.toString();
  }

  private void write() {
    line("# Coverage");
    line("");
    line(view.headline() + ", by " + Counted.of(view.coverage().rules().size(), "rule") + ".");
    line("");
    line("| tactic | techniques | of | rules | proved |");
    line("| --- | ---: | ---: | ---: | ---: |");
    for (TacticCoverage tactic : view.coverage().tactics()) {
      row(
          tactic.tactic().name(),
          tactic.covered(),
          tactic.techniques().size(),
          tactic.rules().size(),
          proved(tactic.rules()));
    }
    for (TacticCoverage tactic : view.coverage().tactics()) {
      techniques(tactic);
    }
    groups("Platforms", "platform", view.coverage().byPlatform());
    groups("Data sources", "data source", view.coverage().byDataSource());
    changes();
  }

  private void techniques(TacticCoverage tactic) {
    line("");
    line("## " + tactic.tactic().name());
    line("");
    line("| technique | rules | proved | worst |");
    line("| --- | ---: | ---: | --- |");
    tactic
        .techniques()
        .forEach(technique ->
            technique
                .all()
                .forEach(each ->
                    row(
                        link(each),
                        each.rules().size(),
                        proved(each.rules()),
                        each.worst().map(rule -> rule.severity().word()).orElse(""))));
  }

  private static String link(TechniqueCoverage technique) {
    String id = technique.technique().id();
    boolean isBelow = technique.technique().parent().isPresent();
    ItemKind kind = isBelow ? ItemKind.SUB_TECHNIQUE : ItemKind.TECHNIQUE;
    return (isBelow ? "&emsp;" : "")
        + "[%s](%s) %s"
            .formatted(id, Framework.ATTACK.page(kind, id), cell(technique.technique().name()));
  }

  private void groups(String title, String kind, SortedMap<String, List<CoveredRule>> groups) {
    if (groups.isEmpty()) {
      return;
    }
    line("");
    line("## " + title);
    line("");
    line("| " + kind + " | rules | proved | techniques |");
    line("| --- | ---: | ---: | ---: |");
    for (Map.Entry<String, List<CoveredRule>> group : groups.entrySet()) {
      row(
          cell(group.getKey()),
          group.getValue().size(),
          proved(group.getValue()),
          view.coverage().among(group.getValue()).covered());
    }
  }

  private void changes() {
    view.other()
        .ifPresent(other -> {
          line("");
          line("## What " + other.title() + " changes");
          line("");
          if (view.changes().isEmpty()) {
            line("Nothing for these rules.");
          }
          for (ReleaseChange change : view.changes()) {
            line(
                "- %s %s %s (%s)"
                    .formatted(
                        change.id(),
                        cell(change.name()),
                        cell(change.words()),
                        Counted.of(change.rules().size(), "rule")));
          }
        });
  }

  private static long proved(List<CoveredRule> rules) {
    return rules.stream().filter(CoveredRule::isProved).count();
  }

  private void row(Object... cells) {
    line(
        Stream.of(cells).map(Object::toString).reduce("|", (row, cell) -> row + " " + cell + " |"));
  }

  /// Text of a rule that nothing in Markdown takes for its own.
  private static String cell(String raw) {
    return raw.replaceAll("([\\\\`*_{}\\[\\]<>|~])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
