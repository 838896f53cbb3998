package dev.seriema.model.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text that somebody edits, with its name, and where its lines begin.
///
/// A line ends with `\n`, `\r\n` or a lone `\r`.
public final class SourceText {
  private final String name;
  private final String text;

  /// Made when a place is first asked for: most texts have nothing to tell of. Of two threads that
  /// ask at first each makes the same.
  private volatile int @Nullable [] lineStarts;

  /// @param name what the reader knows it by, usually a path; for a query on the command line
  ///   `query`
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /// Where a character stands.
  ///
  /// @param offset from 0 to the length of the text, both included
  public SourcePosition position(int offset) {
    int line = lineAt(offset);
    return new SourcePosition(line, text.codePointCount(lineStarts()[line - 1], offset) + 1);
  }

  /// The line, from 1, in which a character stands; cheaper than its position where lines are long.
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The characters of a line, without its end.
  ///
  /// @param line from 1
  public String line(int line) {
    int[] starts = lineStarts();
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(starts[line - 1], end);
  }

  /// How many lines there are; an empty text has one.
  public int lines() {
    return lineStarts().length;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStarts(text);
      lineStarts = known;
    }
    return known;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean ends =
          character == '\n'
              || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
