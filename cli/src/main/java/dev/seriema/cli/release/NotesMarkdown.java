package dev.seriema.cli.release;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.ship.NotedRule;
import dev.seriema.catalog.ship.ReleaseNotes;
import dev.seriema.cli.words.Counted;
import dev.seriema.cli.words.MarkdownWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The notes of a release as Markdown.
public final class NotesMarkdown {
  private static final String SEVERAL = "Several platforms";
  private static final String NONE = "Other";

  private final StringBuilder text = new StringBuilder();
  private final String base;

  private NotesMarkdown(String base) {
    this.base = base;
  }

  /// @param since as somebody named it
  /// @param base of links to files of rules; may be empty
  public static String of(ReleaseNotes notes, String since, String base) {
    NotesMarkdown page = new NotesMarkdown(base);
    page.text.append("# Changes since ").append(MarkdownWords.escaped(since)).append("\n\n");
    if (notes.isEmpty()) {
      page.text.append("No released rule was added, tuned, given up or removed.\n");
    } else {
      page.text.append(
          "%s added, %s tuned, %s given up, %s removed.\n"
              .formatted(
                  Counted.of(notes.added().size(), "rule"),
                  Counted.of(notes.tuned().size(), "rule"),
                  Counted.of(notes.deprecated().size(), "rule"),
                  Counted.of(notes.removed().size(), "rule")));
    }
    page.part("Added", notes.added());
    page.part("Tuned", notes.tuned());
    page.part("Given up", notes.deprecated());
    page.part("Removed", notes.removed());
    return page.text.toString();
  }

  private void part(String title, List<NotedRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append('\n');
    Map<String, List<NotedRule>> platforms = new TreeMap<>(order());
    rules.forEach(
        rule -> platforms.computeIfAbsent(platform(rule), _ -> new ArrayList<>()).add(rule));
    platforms.forEach((platform, all) -> {
      text.append("\n### ").append(MarkdownWords.escaped(platform)).append("\n\n");
      all.forEach(this::rule);
    });
  }

  /// By name, and those that are of no one platform last.
  private static Comparator<String> order() {
    return Comparator.<String>comparingInt(
            name -> name.equals(SEVERAL) ? 1 : name.equals(NONE) ? 2 : 0)
        .thenComparing(Comparator.naturalOrder());
  }

  private static String platform(NotedRule rule) {
    return switch (rule.platforms().size()) {
      case 0 -> NONE;
      case 1 -> rule.platforms().getFirst();
      default -> SEVERAL;
    };
  }

  private void rule(NotedRule rule) {
    String name = MarkdownWords.escaped(rule.name());
    text.append("- ");
    text.append(rule.path().isEmpty() ? name : "[" + name + "](" + link(rule.path()) + ")");
    text.append(rule.reason().isEmpty() ? "" : ": " + MarkdownWords.escaped(rule.reason()));
    text.append('\n');
    for (RuleChange change : rule.changes()) {
      text.append("  - ").append(MarkdownWords.of(change.sentence().plain())).append('\n');
    }
  }

  /// A path as the target of a link: what Markdown or an address would take for its own is escaped.
  private String link(String path) {
    try {
      String escaped = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return base + escaped.replace("(", "%28").replace(")", "%29");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("`" + path + "` is a path behind `/`", impossible);
    }
  }
}
