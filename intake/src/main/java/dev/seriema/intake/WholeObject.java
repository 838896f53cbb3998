package dev.seriema.intake;

/// Tells a line that was written to its end from one that is still being written.
final class WholeObject {
  private WholeObject() {}

  /// Whether as many brackets close as open. It judges nothing else.
  static boolean is(byte[] bytes, int from, int to) {
    int depth = 0;
    boolean inText = false;
    boolean opened = false;
    for (int at = from; at < to; at++) {
      byte sign = bytes[at];
      if (inText) {
        at += sign == '\\' ? 1 : 0;
        inText = sign != '"';
      } else if (sign == '"') {
        inText = true;
      } else if (sign == '{' || sign == '[') {
        depth++;
        opened = true;
      } else if (sign == '}' || sign == ']') {
        depth--;
      }
    }
    return opened && depth == 0 && !inText;
  }
}
