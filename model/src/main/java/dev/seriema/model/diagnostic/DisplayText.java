package dev.seriema.model.diagnostic;

/// Makes text from rules and events safe and measurable on a terminal.
///
/// What could move the cursor or turn the reading direction (control characters, escape sequences,
/// bidirectional marks) is written as `\u001b`; it can then neither hide nor forge anything.
public final class DisplayText {
  private DisplayText() {}

  /// The text with everything that is not printable written out; a tab becomes a blank.
  public static String safe(String text) {
    if (isPlain(text) || text.codePoints().allMatch(DisplayText::isPrintable)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(codePoint -> {
          if (codePoint == '\t') {
            safe.append(' ');
          } else if (isPrintable(codePoint)) {
            safe.appendCodePoint(codePoint);
          } else {
            for (char unit : Character.toChars(codePoint)) {
              safe.append("\\u%04x".formatted((int) unit));
            }
          }
        });
    return safe.toString();
  }

  /// How many columns a text takes; wide East Asian characters and most pictures take two,
  /// combining marks none.
  public static int width(String text) {
    return isPlain(text) ? text.length() : text.codePoints().map(DisplayText::width).sum();
  }

  /// The text, cut to a number of columns; a cut one ends with `…`.
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > columns - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  /// Whether it is printable ASCII, as most texts are.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
        || (codePoint >= 0x1F680 && codePoint <= 0x1F6FF)
        || (codePoint >= 0x1F900 && codePoint <= 0x1F9FF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
