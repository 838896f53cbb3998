package dev.seriema.cli.explain;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a terminal, without regard to words.
final class WrappedText {
  private WrappedText() {}

  /// @param columns of a line, two at least
  /// @param most lines; of a longer text the last ends with `…`
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (lines.size() < most - 1 && DisplayText.width(rest) > columns) {
      int end = fitting(rest, columns);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(DisplayText.cut(rest, columns));
    return lines;
  }

  /// Where the longest start that fits the columns ends.
  private static int fitting(String text, int columns) {
    int end = 0;
    int used = 0;
    while (true) {
      String character = Character.toString(text.codePointAt(end));
      used += DisplayText.width(character);
      if (used > columns) {
        return end;
      }
      end += character.length();
    }
  }
}
