package dev.seriema.cli.explain;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a terminal: at a blank where one is near the end of a line, else
/// anywhere.
final class WrappedText {
  private WrappedText() {}

  /// @param columns of a line, two at least
  /// @param most lines; of a longer text the last ends with `…`
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (lines.size() < most - 1 && DisplayText.width(rest) > columns) {
      int end = fitting(rest, columns);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end);
    }
    lines.add(DisplayText.cut(rest, columns));
    return lines;
  }

  /// Where a line ends that fits the columns.
  private static int fitting(String text, int columns) {
    int end = 0;
    int used = 0;
    while (true) {
      String character = Character.toString(text.codePointAt(end));
      used += DisplayText.width(character);
      if (used > columns) {
        int blank = text.lastIndexOf(' ', end - 1) + 1;
        return blank > end / 2 ? blank : end;
      }
      end += character.length();
    }
  }
}
