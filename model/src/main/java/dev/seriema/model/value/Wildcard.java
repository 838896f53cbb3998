package dev.seriema.model.value;

import java.util.ArrayList;
import java.util.List;

/// A pattern over a whole text: literal parts, `one` for exactly one code point, `many` for any
/// number of them, line ends included.
///
/// It is a list and not a string with stars so that a literal star needs no escape.
///
/// @param parts neighbouring literals joined, no two `many` in a row
public record Wildcard(List<Part> parts) {

  /// One part of a pattern.
  public sealed interface Part {}

  /// These code points, as written.
  ///
  /// @param text not empty
  public record Literal(String text) implements Part {}

  /// The parts that stand for text that is not written out.
  public enum Blank implements Part {
    /// Exactly one code point.
    ONE,
    /// Any number of code points, also none.
    MANY
  }

  public Wildcard {
    parts = joined(parts);
  }

  /// Reads `*` and `?` as blanks and everything else, the backslash too, as itself.
  public static Wildcard ofStarsAndQuestionMarks(String pattern) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '*' || character == '?') {
        parts.add(new Literal(pattern.substring(from, i)));
        parts.add(character == '*' ? Blank.MANY : Blank.ONE);
        from = i + 1;
      }
    }
    parts.add(new Literal(pattern.substring(from)));
    return new Wildcard(parts);
  }

  public static Wildcard startingWith(String text) {
    return new Wildcard(List.of(new Literal(text), Blank.MANY));
  }

  public static Wildcard endingWith(String text) {
    return new Wildcard(List.of(Blank.MANY, new Literal(text)));
  }

  public static Wildcard containing(String text) {
    return new Wildcard(List.of(Blank.MANY, new Literal(text), Blank.MANY));
  }

  /// Whether the pattern has no blanks and so stands for one text only.
  public boolean isLiteral() {
    return parts.isEmpty() || (parts.size() == 1 && parts.get(0) instanceof Literal);
  }

  /// The one text that a literal pattern stands for.
  public String literal() {
    if (!isLiteral()) {
      throw new IllegalStateException(this + " stands for more than one text");
    }
    return parts.isEmpty() ? "" : ((Literal) parts.get(0)).text();
  }

  private static List<Part> joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      Part last = joined.isEmpty() ? null : joined.getLast();
      if (part instanceof Literal(var text)) {
        if (last instanceof Literal(var before)) {
          joined.set(joined.size() - 1, new Literal(before + text));
        } else if (!text.isEmpty()) {
          joined.add(part);
        }
      } else if (part != Blank.MANY || last != Blank.MANY) {
        joined.add(part);
      }
    }
    return List.copyOf(joined);
  }

  /// The usual spelling, for messages; a literal star looks like a blank there.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Literal(var literal) -> text.append(literal);
        case Blank blank -> text.append(blank == Blank.MANY ? '*' : '?');
      }
    }
    return text.toString();
  }
}
