package dev.seriema.cli.release;

import dev.seriema.catalog.ship.LeftOutRule;
import dev.seriema.catalog.ship.PackageFiles;
import dev.seriema.catalog.ship.RulePackage;
import dev.seriema.cli.words.Counted;
import dev.seriema.cli.words.MarkdownWords;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a package holds, and why it does not hold the rest.
public final class PackageSummary {
  private PackageSummary() {}

  /// In a few lines.
  public static String text(PackageFiles files) {
    RulePackage content = files.content();
    StringBuilder text = new StringBuilder();
    text.append(files.name()).append(" for ").append(stack(content)).append(": ");
    text.append(Counted.of(content.rules().size(), "rule"));
    if (content.converted() > 0) {
      text.append(String.format(Locale.ROOT, " (%,d of them converted)", content.converted()));
    }
    text.append(", ").append(Counted.of(content.history().size(), "earlier version"));
    text.append(", ").append(Counted.of(content.stubs().size(), "rule")).append(" given up\n");
    if (!content.leftOut().isEmpty()) {
      text.append(Counted.of(content.leftOut().size(), "rule")).append(" left out\n");
      content
          .reasons()
          .forEach((reason, count) ->
              text.append(String.format(Locale.ROOT, "  %,6d  %s%n", count, reason)));
    }
    if (!content.incomplete().isEmpty()) {
      text.append("not complete, as no table tells it\n");
      content
          .incomplete()
          .forEach((part, count) ->
              text.append(String.format(Locale.ROOT, "  %,6d  %s of a rule%n", count, part)));
    }
    text.append("sha256 ").append(content.hash()).append('\n');
    return text.toString();
  }

  /// With each rule that is left out, as Markdown.
  public static String markdown(PackageFiles files) {
    RulePackage content = files.content();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownWords.escaped(files.name())).append("\n\n");
    text.append("For release ").append(stack(content)).append(" of the Elastic Stack.\n\n");
    text.append("| what | how many |\n| --- | --- |\n");
    row("rules", content.rules().size(), text);
    row("of these converted to the release", content.converted(), text);
    row("earlier versions", content.history().size(), text);
    row("rules given up", content.stubs().size(), text);
    row("rules left out", content.leftOut().size(), text);
    text.append("\nSHA-256 of its rules: `").append(content.hash()).append("`\n");
    types(content, text);
    leftOut(content, text);
    incomplete(content, text);
    return text.toString();
  }

  private static void types(RulePackage content, StringBuilder text) {
    text.append("\n## Rules by type\n\n| type | rules |\n| --- | --- |\n");
    Map<String, Long> types =
        content.rules().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.loaded().rule().type().word(),
                    TreeMap::new,
                    Collectors.counting()));
    types.forEach((type, count) -> row(type, count, text));
  }

  private static void leftOut(RulePackage content, StringBuilder text) {
    if (!content.leftOut().isEmpty()) {
      text.append("\n## Left out\n\n| reason | rules |\n| --- | --- |\n");
      content.reasons().forEach((reason, count) -> row(reason, count, text));
      text.append('\n');
      for (LeftOutRule rule : content.leftOut()) {
        text.append("- ").append(MarkdownWords.quoted(rule.place())).append(": ");
        text.append(MarkdownWords.of(rule.reason()));
        text.append(rule.detail().isEmpty() ? "" : " (" + MarkdownWords.of(rule.detail()) + ")");
        text.append('\n');
      }
    }
  }

  private static void incomplete(RulePackage content, StringBuilder text) {
    if (!content.incomplete().isEmpty()) {
      text.append("\n## Not complete\n\nNo table tells these parts of rules.\n\n");
      content
          .rules()
          .forEach(rule ->
              rule.shipped()
                  .untold()
                  .forEach(part ->
                      text.append("- ")
                          .append(MarkdownWords.escaped(rule.name()))
                          .append(", ")
                          .append(MarkdownWords.quoted(part.member()))
                          .append(": ")
                          .append(MarkdownWords.of(part.reason()))
                          .append('\n')));
    }
  }

  private static void row(String what, long count, StringBuilder text) {
    text.append("| ").append(MarkdownWords.of(what)).append(" | ").append(count).append(" |\n");
  }

  private static String stack(RulePackage content) {
    return content.stack().major() + "." + content.stack().minor();
  }
}
