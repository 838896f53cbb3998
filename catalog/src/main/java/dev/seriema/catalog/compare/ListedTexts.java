package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a query that differs from another in nothing but the texts that it lists.
///
/// @param head what stands before the list
/// @param frame all but the list
/// @param texts as they are written, with their quotes
record ListedTexts(String head, String frame, List<String> texts) {
  private static final Pattern QUOTED =
      Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*+\"");

  private static final Pattern LIST = Pattern.compile("\u0000(?:\\s*(?:,|\\bor\\b)\\s*\u0000)*+");

  /// The values that two parts list otherwise, where all else is the same and one lists several.
  static Optional<ListDifference> difference(ListedTexts before, ListedTexts after) {
    return before.frame.equals(after.frame) && before.texts.size() + after.texts.size() > 2
        ? Optional.of(ListDifference.of(before.texts, after.texts))
            .filter(items -> !items.isOrderOnly())
        : Optional.empty();
  }

  static ListedTexts of(String part) {
    List<String> texts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(part);
    int first = part.length();
    while (quoted.find()) {
      first = Math.min(first, quoted.start());
      texts.add(quoted.group());
    }
    String frame = LIST.matcher(quoted.replaceAll("\u0000")).replaceAll("\u0000");
    return new ListedTexts(
        OneLine.of(part.substring(0, first).replaceAll("[\\s(]+\\z", "")),
        frame.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")"),
        texts);
  }
}
