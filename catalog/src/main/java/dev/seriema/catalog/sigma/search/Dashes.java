package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.search.TextPattern.OneOf;
import dev.seriema.catalog.sigma.search.TextPattern.Piece;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import java.util.ArrayList;
import java.util.List;

/// The signs with which Windows programs begin an option: any of them may stand for another.
final class Dashes {
  /// Hyphen, slash, en dash, em dash and horizontal bar.
  static final String SIGNS = "-/\u2013\u2014\u2015";

  private Dashes() {}

  /// The pattern with a choice of signs wherever one begins an option: behind no sign of a word,
  /// and before one.
  static TextPattern anyOf(TextPattern pattern) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : pattern.pieces()) {
      if (piece instanceof Text(var text)) {
        add(pieces, text);
      } else {
        pieces.add(piece);
      }
    }
    return new TextPattern(pieces);
  }

  private static void add(List<Piece> pieces, String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (beginsOption(text, i)) {
        pieces.add(new Text(plain.toString()));
        plain.setLength(0);
        pieces.add(new OneOf(SIGNS));
      } else {
        plain.append(text.charAt(i));
      }
    }
    pieces.add(new Text(plain.toString()));
  }

  private static boolean beginsOption(String text, int at) {
    return SIGNS.indexOf(text.charAt(at)) >= 0
        && (at == 0 || !isOfWord(text.charAt(at - 1)))
        && at + 1 < text.length()
        && isOfWord(text.charAt(at + 1));
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }
}
