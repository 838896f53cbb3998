package dev.seriema.cli.release;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.ship.PackageDifference;
import dev.seriema.cli.words.Counted;
import dev.seriema.cli.words.MarkdownWords;
import java.util.List;

/// What differs between two packages, as Markdown.
public final class DifferenceText {
  private DifferenceText() {}

  /// All in one sentence.
  public static String sentence(PackageDifference difference) {
    return "%s added, %s changed, %s given up, %s removed."
        .formatted(
            Counted.of(difference.added().size(), "rule"),
            Counted.of(difference.changed().size(), "rule"),
            Counted.of(difference.deprecated().size(), "rule"),
            Counted.of(difference.removed().size(), "rule"));
  }

  /// @param title of the page
  public static String markdown(String title, PackageDifference difference) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownWords.escaped(title)).append("\n\n");
    text.append(sentence(difference)).append(' ');
    text.append(Counted.of(difference.unchanged(), "rule")).append(" as before.\n");
    list("Added", difference.added(), text);
    if (!difference.changed().isEmpty()) {
      text.append("\n## Changed\n\n");
      difference.changed().forEach(rule -> changed(rule, text));
    }
    list("Given up", difference.deprecated(), text);
    list("Removed", difference.removed(), text);
    return text.toString();
  }

  private static void list(String title, List<PackageDifference.Named> rules, StringBuilder text) {
    if (!rules.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
      rules.forEach(rule ->
          text.append("- ")
              .append(named(rule.name(), rule.rule()))
              .append(", version ")
              .append(rule.version())
              .append('\n'));
    }
  }

  private static void changed(PackageDifference.Changed rule, StringBuilder text) {
    text.append("- ").append(named(rule.name(), rule.rule())).append(", version ");
    if (rule.before() == rule.after()) {
      text.append(rule.after()).append(" **as before: Kibana offers no update**\n");
    } else {
      text.append(rule.before()).append(" to ").append(rule.after());
      text.append(rule.isRaised() ? "\n" : " **lower than before: Kibana offers no update**\n");
    }
    for (RuleChange change : rule.changes()) {
      text.append("  - ").append(MarkdownWords.of(change.sentence().plain())).append('\n');
    }
  }

  private static String named(String name, String id) {
    return MarkdownWords.escaped(name) + " (" + MarkdownWords.quoted(id) + ")";
  }
}
