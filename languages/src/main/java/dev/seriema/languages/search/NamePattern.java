package dev.seriema.languages.search;

/// The names of fields that a pattern stands for: a star is any text, also none and also with dots;
/// letter case counts.
public record NamePattern(String text) {

  /// Linear in the name for each star.
  public boolean fits(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < text.length() && text.charAt(at) == name.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  /// Whether a field below the one of that name might fit; true in doubt.
  boolean mayFitBelow(String name) {
    String start = beginning();
    String below = name + '.';
    return start.startsWith(below) || (start.length() < text.length() && below.startsWith(start));
  }

  /// How each name begins that fits: all before the first star.
  String beginning() {
    int star = text.indexOf('*');
    return star < 0 ? text : text.substring(0, star);
  }

  /// How each name begins that fits or has a field below it that might.
  String outermost() {
    String start = beginning();
    int dot = start.indexOf('.');
    return dot < 0 ? start : start.substring(0, dot);
  }

  @Override
  public String toString() {
    return text;
  }
}
