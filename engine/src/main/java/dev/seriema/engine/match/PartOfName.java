package dev.seriema.engine.match;

import java.nio.charset.StandardCharsets;

/// A text that stands in every document with a field that a pattern of names fits.
///
/// A pattern may fit a field whose values have their place one name above, such as `a.b.text` at
/// `a.b`; so its last part counts for nothing.
final class PartOfName {
  private final byte[] text;

  /// @param text of the pattern without its wildcards; empty where there is none
  private PartOfName(String text) {
    this.text = text.getBytes(StandardCharsets.US_ASCII);
  }

  static PartOfName of(String pattern) {
    String longest = "";
    int last = pattern.lastIndexOf('.');
    for (int start = 0; start < last; ) {
      int end = pattern.indexOf('.', start);
      String name = pattern.substring(start, end);
      if (name.length() >= longest.length() && isPlain(name)) {
        longest = name;
      }
      start = end + 1;
    }
    return new PartOfName(longest);
  }

  String text() {
    return new String(text, StandardCharsets.US_ASCII);
  }

  /// What the places begin with at which a field has its values that a pattern fits: its whole
  /// names before the first wildcard, but for the last name of all.
  static String beginning(String pattern) {
    int wildcard = pattern.indexOf('*');
    int last = pattern.lastIndexOf('.', wildcard < 0 ? pattern.length() : wildcard);
    return last < 0 || pattern.indexOf('\\') >= 0 ? "" : pattern.substring(0, last);
  }

  /// Whether it is somewhere in a document as a key or a part of one, or may be there behind an
  /// escape.
  boolean mayBeIn(byte[] document, int start, int end) {
    if (text.length == 0) {
      return true;
    }
    for (int at = start; at < end; at++) {
      boolean isEscape = document[at] == '\\' && at + 1 < end && document[at + 1] == 'u';
      if (isEscape || (document[at] == text[0] && isAt(at, document, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int at, byte[] document, int end) {
    int after = at + text.length;
    if (after >= end || at == 0 || !isBound(document[at - 1]) || !isBound(document[after])) {
      return false;
    }
    for (int place = 1; place < text.length; place++) {
      if (document[at + place] != text[place]) {
        return false;
      }
    }
    return true;
  }

  /// What stands around a part of a name in a key.
  private static boolean isBound(byte letter) {
    return letter == '"' || letter == '.';
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(letter ->
                (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || letter == '_'
                    || letter == '-');
  }
}
