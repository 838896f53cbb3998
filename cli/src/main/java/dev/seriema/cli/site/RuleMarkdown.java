package dev.seriema.cli.site;

import dev.seriema.cli.words.MarkdownWords;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.Threat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The page of a rule as Markdown.
public final class RuleMarkdown {
  private final StringBuilder text = new StringBuilder();

  private RuleMarkdown() {}

  public static String of(DocumentedRule documented) {
    RuleMarkdown page = new RuleMarkdown();
    page.head(documented);
    documented.rule().query().ifPresent(page::query);
    page.threats(documented.rule().threats());
    page.guide("Setup", documented.text("setup"));
    page.guide("Guide", documented.text("note"));
    page.list("False positives", documented.headline().falsePositives());
    page.list("References", documented.headline().references());
    return page.text.toString();
  }

  private void head(DocumentedRule documented) {
    line("# " + MarkdownWords.escaped(documented.headline().name()));
    line("");
    line(MarkdownWords.escaped(documented.text("description")));
    line("");
    line("| | |");
    line("| --- | --- |");
    for (RuleTable.Row row : RuleTable.of(documented)) {
      line(
          "| %s | %s |"
              .formatted(row.name(), MarkdownWords.escaped(String.join(", ", row.values()))));
    }
  }

  private void query(RuleQuery query) {
    String fence = MarkdownWords.fence(query.text());
    part("Query");
    line(fence + query.language().name().toLowerCase(Locale.ROOT));
    line(TextLines.safe(query.text().strip()));
    line(fence);
  }

  private void threats(List<Threat> threats) {
    if (threats.isEmpty()) {
      return;
    }
    part("ATT&CK");
    for (Threat threat : threats) {
      line("- " + entry(threat.tactic()));
      for (Threat.Technique technique : threat.techniques()) {
        line(
            "  - "
                + entry(technique.entry())
                + (technique.subtechniques().isEmpty()
                    ? ""
                    : ": "
                        + technique.subtechniques().stream()
                            .map(RuleMarkdown::entry)
                            .collect(Collectors.joining(", "))));
      }
    }
  }

  private static String entry(Threat.Entry entry) {
    return MarkdownWords.escaped(entry.name()) + " (" + MarkdownWords.escaped(entry.id()) + ")";
  }

  /// A guide is Markdown already.
  private void guide(String title, String guide) {
    if (!guide.isBlank()) {
      part(title);
      line(Guide.markdown(guide));
    }
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      part(title);
      items.forEach(item -> line("- " + MarkdownWords.escaped(item)));
    }
  }

  private void part(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
