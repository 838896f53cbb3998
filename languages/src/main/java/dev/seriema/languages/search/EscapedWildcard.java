package dev.seriema.languages.search;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import java.util.ArrayList;
import java.util.List;

/// Reads the pattern of a query object: `*` and `?`, and a backslash before a character that is
/// meant as such. A backslash at the end is one.
public final class EscapedWildcard {
  private EscapedWildcard() {}

  public static Wildcard of(String pattern) {
    List<Wildcard.Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '*' || character == '?') {
        parts.add(new Literal(literal.toString()));
        parts.add(character == '*' ? Blank.MANY : Blank.ONE);
        literal.setLength(0);
      } else {
        boolean escapes = character == '\\' && i + 1 < pattern.length();
        literal.append(escapes ? pattern.charAt(++i) : character);
      }
    }
    parts.add(new Literal(literal.toString()));
    return new Wildcard(parts);
  }
}
