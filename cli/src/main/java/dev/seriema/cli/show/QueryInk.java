package dev.seriema.cli.show;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.util.Locale;
import java.util.Set;

/// Paints a query: words of its language, texts in quotes, comments.
///
/// It goes over the signs that all query languages share, so that a query of each can be read; what
/// it does not know stays plain.
final class QueryInk {
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "like",
          "regex",
          "where",
          "sequence",
          "sample",
          "by",
          "with",
          "maxspan",
          "until",
          "runs",
          "from",
          "eval",
          "stats",
          "keep",
          "sort",
          "limit",
          "is",
          "null",
          "true",
          "false",
          "any",
          "metadata",
          "rlike",
          "dissect",
          "grok",
          "mv_expand",
          "head",
          "tail");

  private final Ink ink;
  private final String text;
  private final StringBuilder painted = new StringBuilder();
  private int position;

  private QueryInk(String text, Ink ink) {
    this.text = text;
    this.ink = ink;
  }

  /// The query with its newlines, safe for a terminal.
  static String paint(String query, Ink ink) {
    return new QueryInk(query, ink).paint();
  }

  private String paint() {
    while (position < text.length()) {
      char next = text.charAt(position);
      if (text.startsWith("//", position)) {
        eachLine(taken(lineEnd()), false);
      } else if (text.startsWith("/*", position)) {
        int close = text.indexOf("*/", position + 2);
        eachLine(taken(close < 0 ? text.length() : close + 2), false);
      } else if (next == '"') {
        eachLine(taken(closingQuote()), true);
      } else if (Character.isLetter(next) || next == '_') {
        word(taken(wordEnd()));
      } else {
        String sign = taken(position + Character.charCount(text.codePointAt(position)));
        painted.append(sign.equals("\n") ? sign : DisplayText.safe(sign));
      }
    }
    return painted.toString();
  }

  private String taken(int end) {
    String part = text.substring(position, end);
    position = end;
    return part;
  }

  private int lineEnd() {
    int newline = text.indexOf('\n', position);
    return newline < 0 ? text.length() : newline;
  }

  /// Three quotes end only with three.
  private int closingQuote() {
    if (text.startsWith("\"\"\"", position)) {
      int close = text.indexOf("\"\"\"", position + 3);
      return close < 0 ? text.length() : close + 3;
    }
    int end = position + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  /// A field with its dots is one word, so that `user.name.by` holds no word of a language.
  private int wordEnd() {
    int end = position;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_.@".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private void word(String word) {
    boolean known = WORDS.contains(word.toLowerCase(Locale.ROOT));
    painted.append(known ? ink.accent(word) : DisplayText.safe(word));
  }

  /// Colours end with the line, so that what is put before a line stays plain.
  private void eachLine(String part, boolean isText) {
    String[] lines = part.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String safe = DisplayText.safe(lines[i]);
      painted.append(i > 0 ? "\n" : "").append(isText ? ink.good(safe) : ink.faint(safe));
    }
  }
}
