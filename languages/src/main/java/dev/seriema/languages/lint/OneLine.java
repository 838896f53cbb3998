package dev.seriema.languages.lint;

/// A part of a query as messages show it.
public final class OneLine {
  /// How many characters a message shows.
  private static final int LONGEST_SHOWN = 60;

  private OneLine() {}

  /// What is written, without blanks around it, all others as one each, and without its end where
  /// it is long.
  public static String of(String written) {
    String text = blanksAsOne(written.strip());
    return text.codePointCount(0, text.length()) > LONGEST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…"
        : text;
  }

  private static String blanksAsOne(String text) {
    int at = 0;
    while (at < text.length() && !isUneven(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder even = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        even.append(text.charAt(i));
      } else if (i == 0 || !isBlank(text.charAt(i - 1))) {
        even.append(' ');
      }
    }
    return even.toString();
  }

  /// Whether a blank is none between words, or has another behind it.
  private static boolean isUneven(String text, int at) {
    char character = text.charAt(at);
    return isBlank(character)
        && (character != ' ' || (at + 1 < text.length() && isBlank(text.charAt(at + 1))));
  }

  private static boolean isBlank(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }
}
