package dev.seriema.cli.site;

import dev.seriema.model.rule.Threat;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The page of a rule for a browser.
public final class RuleHtml {
  private final StringBuilder html = new StringBuilder();

  private RuleHtml() {}

  public static String of(DocumentedRule documented) {
    RuleHtml page = new RuleHtml();
    page.head(documented);
    documented
        .rule()
        .query()
        .ifPresent(query ->
            page.part(
                "Query",
                "<pre tabindex=\"0\">" + Html.escapedLines(query.text().strip()) + "</pre>"));
    page.threats(documented.rule().threats());
    page.guide("Setup", documented.text("setup"));
    page.guide("Guide", documented.text("note"));
    page.list("False positives", documented.headline().falsePositives(), Html::escaped);
    page.list("References", documented.headline().references(), Html::link);
    page.html.append("</main>");
    return Html.page(documented.headline().name(), page.html.toString(), "");
  }

  private void head(DocumentedRule documented) {
    html.append("<nav><a href=\"../index.html\">All rules</a></nav>\n<main>\n<h1>");
    html.append(Html.escaped(documented.headline().name())).append("</h1>\n<p>");
    html.append(Html.escaped(documented.text("description"))).append("</p>\n<table>\n");
    for (RuleTable.Row row : RuleTable.of(documented)) {
      html.append("<tr><th scope=\"row\">").append(Html.escaped(row.name())).append("</th><td>");
      html.append(row.values().stream().map(Html::escaped).collect(Collectors.joining("<br>")));
      html.append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private void threats(List<Threat> threats) {
    if (!threats.isEmpty()) {
      part(
          "ATT&CK",
          threats.stream()
              .map(threat ->
                  "<li>"
                      + entry(threat.tactic())
                      + items(threat.techniques(), RuleHtml::technique)
                      + "</li>")
              .collect(Collectors.joining("\n", "<ul>", "</ul>")));
    }
  }

  private static String technique(Threat.Technique technique) {
    return entry(technique.entry()) + items(technique.subtechniques(), RuleHtml::entry);
  }

  private static <T> String items(List<T> all, Function<T, String> item) {
    return all.isEmpty()
        ? ""
        : all.stream()
            .map(one -> "<li>" + item.apply(one) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String entry(Threat.Entry entry) {
    return Html.escaped(entry.name()) + " (" + Html.escaped(entry.id()) + ")";
  }

  private void guide(String title, String guide) {
    if (!guide.isBlank()) {
      part(title, Guide.html(guide));
    }
  }

  private void list(String title, List<String> items, UnaryOperator<String> item) {
    if (!items.isEmpty()) {
      part(title, items(items, item));
    }
  }

  private void part(String title, String inner) {
    html.append("<h2>").append(Html.escaped(title)).append("</h2>\n").append(inner).append('\n');
  }
}
