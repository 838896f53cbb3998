package dev.seriema.cli.words;

import dev.seriema.model.diagnostic.DisplayText;

/// Sentences as Markdown: what stands in backticks stays a quotation, and nothing else of a
/// sentence is taken for a mark, a mention, a link or HTML, whatever files say.
public final class MarkdownWords {
  private static final String MARKS = "\\*_{}[]()<>#+!|~&";

  private MarkdownWords() {}

  public static String of(String sentence) {
    StringBuilder out = new StringBuilder();
    String[] parts = DisplayText.safe(sentence).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isQuoted = i % 2 == 1 && i < parts.length - 1 && !parts[i].isBlank();
      out.append(isQuoted ? quoted(parts[i]) : escaped(parts[i]));
    }
    return out.toString();
  }

  /// All of a text as one quotation.
  public static String quoted(String text) {
    return "`" + DisplayText.safe(text).replace("`", "'") + "`";
  }

  public static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char sign : DisplayText.safe(text).toCharArray()) {
      if (MARKS.indexOf(sign) >= 0) {
        out.append('\\');
      }
      out.append(sign);
      if (sign == '@' || sign == '#') {
        // Neither a person nor an issue is mentioned by a name in a rule.
        out.append("<!-- -->");
      }
    }
    return out.toString();
  }

  /// What begins and ends a block of code: longer than any that the text has.
  public static String fence(String text) {
    StringBuilder fence = new StringBuilder("```");
    while (text.contains(fence)) {
      fence.append('`');
    }
    return fence.toString();
  }
}
