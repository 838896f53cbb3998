package dev.seriema.model.value;

/// How texts are compared without regard to letter case: by Unicode's simple folding, one code
/// point for one, whatever the locale.
///
/// A code point folds to the lower case of its upper case, so `K` (Kelvin) and `k` are the same and
/// `ß` stays what it is: no fold changes the number of code points.
public final class CaseFolding {
  private CaseFolding() {}

  public static int fold(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
    }
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 0x80 || (character >= 'A' && character <= 'Z')) {
        return foldSlowly(text);
      }
    }
    return text;
  }

  /// Folds valid UTF-8 bytes into `target`, without making a `String`.
  ///
  /// @param target has room for `3 * (end - start)` bytes from `at`: a fold may need more bytes
  ///   than the code point it folds
  /// @return one past the last byte written
  public static int fold(byte[] bytes, int start, int end, byte[] target, int at) {
    int to = at;
    int from = start;
    while (from < end) {
      byte unit = bytes[from];
      if (unit >= 0) {
        target[to++] = (byte) fold(unit);
        from++;
      } else {
        to = Utf8.encode(fold(Utf8.decode(bytes, from)), target, to);
        from += Utf8.length(unit);
      }
    }
    return to;
  }

  private static String foldSlowly(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      folded.appendCodePoint(fold(codePoint));
      i += Character.charCount(codePoint);
    }
    return folded.toString();
  }
}
