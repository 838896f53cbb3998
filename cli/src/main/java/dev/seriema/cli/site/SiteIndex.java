package dev.seriema.cli.site;

import dev.seriema.cli.words.Counted;
import dev.seriema.model.rule.Threat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The first page: all rules by name, and a search that hides the others. Without scripts all rules
/// are there.
public final class SiteIndex {
  private static final String SCRIPT = Html.resource("search.js");

  private SiteIndex() {}

  public static String of(String title, List<DocumentedRule> rules) {
    StringBuilder html = new StringBuilder();
    html.append("<main>\n<h1>").append(Html.escaped(title)).append("</h1>\n");
    html.append(
        """
        <p><label for="search">Search by name, tag, technique, index, type or severity</label>
        <input id="search" type="search" autocomplete="off" spellcheck="false"></p>
        <p id="count" role="status">%s</p>
        <ul id="rules" class="rules">
        """
            .formatted(Counted.of(rules.size(), "rule")));
    rules.stream()
        .sorted(
            Comparator.comparing(
                    (DocumentedRule rule) -> rule.headline().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(rule -> rule.headline().name())
                .thenComparing(rule -> rule.packaged().id()))
        .forEach(rule -> row(rule, html));
    return Html.page(title, html.append("</ul>\n</main>").toString(), SCRIPT);
  }

  private static void row(DocumentedRule rule, StringBuilder html) {
    String severity = rule.headline().severity().word();
    html.append("<li data-words=\"")
        .append(Html.escaped(words(rule)))
        .append("\"><a href=\"rules/");
    html.append(Html.escaped(rule.fileName())).append(".html\">");
    html.append(Html.escaped(rule.headline().name())).append("</a> <span class=\"");
    html.append(Html.escaped(severity)).append("\">").append(Html.escaped(severity));
    html.append("</span> <small>").append(Html.escaped(rule.rule().type().word()));
    rule.platforms().forEach(name -> html.append(", ").append(Html.escaped(name)));
    html.append("</small></li>\n");
  }

  /// What a search looks through, in small letters.
  private static String words(DocumentedRule rule) {
    StringBuilder words = new StringBuilder(rule.headline().name());
    words.append(' ').append(rule.packaged().id());
    words.append(' ').append(rule.headline().severity().word());
    words.append(' ').append(rule.rule().type().word());
    rule.headline().tags().forEach(tag -> words.append(' ').append(tag));
    rule.rule()
        .threats()
        .forEach(threat -> {
          add(threat.tactic(), words);
          threat
              .techniques()
              .forEach(technique -> {
                add(technique.entry(), words);
                technique.subtechniques().forEach(sub -> add(sub, words));
              });
        });
    rule.rule().indices().patterns().forEach(index -> words.append(' ').append(index));
    return words.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static void add(Threat.Entry entry, StringBuilder words) {
    words.append(' ').append(entry.id()).append(' ').append(entry.name());
  }
}
