package dev.seriema.engine.match;

import dev.seriema.model.value.ByteWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Names that stand in every document with a field that a pattern of names fits.
///
/// A pattern may fit a field whose values have their place one name above, such as `a.b.text` at
/// `a.b`; so its last name counts for nothing. Nor does a name of one letter.
final class NamesOfPattern {
  private final List<byte[]> names;

  private NamesOfPattern(List<byte[]> names) {
    this.names = names;
  }

  static NamesOfPattern of(String pattern) {
    List<byte[]> names = new ArrayList<>();
    int last = pattern.lastIndexOf('.');
    for (int start = 0; start < last; ) {
      int end = pattern.indexOf('.', start);
      String name = pattern.substring(start, end);
      if (name.length() > 1 && isPlain(name)) {
        names.add(name.getBytes(StandardCharsets.US_ASCII));
      }
      start = end + 1;
    }
    return new NamesOfPattern(names);
  }

  List<String> names() {
    return names.stream().map(name -> new String(name, StandardCharsets.US_ASCII)).toList();
  }

  /// What the places begin with at which a field has its values that a pattern fits: its whole
  /// names before the first wildcard, but for the last name of all.
  static String beginning(String pattern) {
    int wildcard = pattern.indexOf('*');
    int last = pattern.lastIndexOf('.', wildcard < 0 ? pattern.length() : wildcard);
    return last < 0 || pattern.indexOf('\\') >= 0 ? "" : pattern.substring(0, last);
  }

  /// Whether all of them are somewhere in a document as keys or as parts of some, or may be there
  /// behind an escape.
  boolean mayBeIn(byte[] document, int start, int end) {
    for (int i = 0; i < names.size(); i++) {
      if (!isIn(names.get(i), document, start, end)) {
        return ByteWords.pair(document, start, end, '\\', 'u') >= 0;
      }
    }
    return true;
  }

  private static boolean isIn(byte[] name, byte[] document, int start, int end) {
    int at = ByteWords.pair(document, start, end, name[0], name[1]);
    while (at >= 0 && !isAt(name, at, document, end)) {
      at = ByteWords.pair(document, at + 1, end, name[0], name[1]);
    }
    return at >= 0;
  }

  private static boolean isAt(byte[] name, int at, byte[] document, int end) {
    int after = at + name.length;
    if (after >= end || at == 0 || !isBound(document[at - 1]) || !isBound(document[after])) {
      return false;
    }
    for (int place = 2; place < name.length; place++) {
      if (document[at + place] != name[place]) {
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
    return name.chars()
        .allMatch(letter ->
            (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == '-');
  }
}
