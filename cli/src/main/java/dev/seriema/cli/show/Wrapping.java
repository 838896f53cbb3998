package dev.seriema.cli.show;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.List;

/// Breaks a paragraph into lines between its words; a word that is longer than a line has one of
/// its own.
final class Wrapping {
  private Wrapping() {}

  /// @param text one paragraph; blanks in a row count as one
  /// @param columns of a line
  /// @return at least one line, each safe for a terminal
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : DisplayText.safe(text.strip().replace('\n', ' ')).split(" +", -1)) {
      int width = DisplayText.width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }
}
