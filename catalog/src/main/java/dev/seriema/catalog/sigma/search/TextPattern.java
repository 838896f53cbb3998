package dev.seriema.catalog.sigma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with wildcards, put to the whole of a value.
///
/// @param pieces in order; no two texts and no two stars stand side by side
public record TextPattern(List<Piece> pieces) {
  public static final TextPattern EMPTY = new TextPattern(List.of());

  public TextPattern {
    pieces = joined(pieces);
  }

  /// A part of a pattern.
  public sealed interface Piece {}

  /// A text that stands there as it is.
  public record Text(String text) implements Piece {}

  /// What may stand at a place.
  public enum Wildcard implements Piece {
    /// One character.
    ONE,
    /// Any number of characters.
    MANY
  }

  /// One of several characters.
  ///
  /// @param characters each a `char`
  public record OneOf(String characters) implements Piece {}

  /// The pattern of a value as Sigma writes it: `*` and `?` are wildcards, and a backslash takes
  /// that away from them and from another backslash; before any other character it is itself.
  public static TextPattern parsed(String written) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char character = written.charAt(i);
      if (character == '\\' && i + 1 < written.length() && isSpecial(written.charAt(i + 1))) {
        i++;
        text.append(written.charAt(i));
      } else if (character == '*' || character == '?') {
        pieces.add(new Text(text.toString()));
        text.setLength(0);
        pieces.add(character == '*' ? Wildcard.MANY : Wildcard.ONE);
      } else {
        text.append(character);
      }
    }
    pieces.add(new Text(text.toString()));
    return new TextPattern(pieces);
  }

  /// A pattern that only one text fits.
  public static TextPattern of(String text) {
    return new TextPattern(List.of(new Text(text)));
  }

  private static boolean isSpecial(char character) {
    return character == '\\' || character == '*' || character == '?';
  }

  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Optional<Piece> last = joined.isEmpty() ? Optional.empty() : Optional.of(joined.getLast());
      if (piece instanceof Text(var text) && last.orElse(null) instanceof Text(var before)) {
        joined.set(joined.size() - 1, new Text(before + text));
      } else if (!piece.equals(new Text(""))
          && !(piece == Wildcard.MANY && last.equals(Optional.of(Wildcard.MANY)))) {
        joined.add(piece);
      }
    }
    return List.copyOf(joined);
  }

  /// The text that alone fits; empty where there are wildcards.
  public Optional<String> text() {
    if (pieces.isEmpty()) {
      return Optional.of("");
    }
    return pieces.size() == 1 && pieces.getFirst() instanceof Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  public boolean beginsWith(Piece piece) {
    return !pieces.isEmpty() && pieces.getFirst().equals(piece);
  }

  public boolean endsWith(Piece piece) {
    return !pieces.isEmpty() && pieces.getLast().equals(piece);
  }

  /// This pattern behind another.
  public TextPattern behind(Piece... before) {
    List<Piece> all = new ArrayList<>(List.of(before));
    all.addAll(pieces);
    return new TextPattern(all);
  }

  /// This pattern and what follows it.
  public TextPattern then(Piece... after) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(List.of(after));
    return new TextPattern(all);
  }

  /// Whether only a wildcard for any number of characters is in it, so that every text fits.
  public boolean isEverything() {
    return pieces.equals(List.of(Wildcard.MANY));
  }
}
