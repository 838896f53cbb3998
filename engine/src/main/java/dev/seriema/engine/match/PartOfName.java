package dev.seriema.engine.match;

import java.nio.charset.StandardCharsets;

/// A text that stands in every document with a field that a pattern of names fits.
///
/// A pattern may fit a field whose values have their place one name above, such as `a.b.text` at
/// `a.b`; so its last part counts for nothing.
///
/// @param text of the pattern without its wildcards; empty where there is none
record PartOfName(String text) {
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

  /// Whether it is somewhere in a document as a key or a part of one, or may be there behind an
  /// escape.
  boolean mayBeIn(byte[] document, int start, int end) {
    if (text.isEmpty()) {
      return true;
    }
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = start; at < end; at++) {
      boolean isEscape = document[at] == '\\' && at + 1 < end && document[at + 1] == 'u';
      if (isEscape || (document[at] == wanted[0] && isAt(at, wanted, document, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(int at, byte[] wanted, byte[] document, int end) {
    int after = at + wanted.length;
    if (after >= end || at == 0 || !isBound(document[at - 1]) || !isBound(document[after])) {
      return false;
    }
    for (int place = 1; place < wanted.length; place++) {
      if (document[at + place] != wanted[place]) {
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
