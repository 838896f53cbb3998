package dev.seriema.catalog.lock;

import java.util.ArrayList;
import java.util.List;

/// Texts that are wrapped in a file and ship on one line.
final class PlainLines {
  /// Signs that end a line in Python.
  private static final String ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

  private PlainLines() {}

  /// The lines without blanks around them, joined by one.
  static String joined(String text) {
    List<String> lines = new ArrayList<>();
    String rest = stripped(text);
    int start = 0;
    for (int i = 0; i < rest.length(); i++) {
      if (ENDS.indexOf(rest.charAt(i)) >= 0) {
        lines.add(stripped(rest.substring(start, i)));
        boolean isPair = rest.charAt(i) == '\r' && rest.startsWith("\n", i + 1);
        i = isPair ? i + 1 : i;
        start = i + 1;
      }
    }
    lines.add(stripped(rest.substring(start)));
    return String.join(" ", lines);
  }

  /// Without blanks around it, of all kinds that Unicode has.
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085';
  }
}
