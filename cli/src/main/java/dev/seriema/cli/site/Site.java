package dev.seriema.cli.site;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.ship.RulePackage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All pages of the documentation of rules.
public final class Site {
  private Site() {}

  private record Pages(String name, String markdown, String html) {}

  /// By their paths: `markdown/NAME.md`, `site/index.html` and `site/rules/NAME.html`.
  public static SortedMap<String, byte[]> of(String title, RulePackage content) {
    List<DocumentedRule> rules = content.rules().stream().map(DocumentedRule::of).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    EvenWork.map(
            rules, rule -> new Pages(rule.fileName(), RuleMarkdown.of(rule), RuleHtml.of(rule)))
        .forEach(pages -> {
          files.put("markdown/" + pages.name() + ".md", bytes(pages.markdown()));
          files.put("site/rules/" + pages.name() + ".html", bytes(pages.html()));
        });
    files.put("site/index.html", bytes(SiteIndex.of(title, rules)));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
