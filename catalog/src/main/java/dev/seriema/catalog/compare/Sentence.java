package dev.seriema.catalog.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence in pieces, so that a terminal, a page and a program can each mark what is quoted. It
/// begins without a capital and ends without a stop.
///
/// What it quotes comes from rules as it is, so it has to be made safe for a terminal.
public record Sentence(List<Piece> pieces) {
  /// How many of several things are named; the others are counted.
  private static final int MOST_NAMED = 12;

  private static final Sentence EMPTY = new Sentence(List.of());

  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /// @param isQuoted whether it is a part of a rule, such as a key or a value
  public record Piece(String text, boolean isQuoted) {}

  static Sentence words(String words) {
    return EMPTY.say(words);
  }

  static Sentence quoted(String text) {
    return EMPTY.quote(text);
  }

  Sentence say(String words) {
    return words.isEmpty() ? this : with(new Piece(words, false));
  }

  Sentence quote(String text) {
    return with(new Piece(text, true));
  }

  Sentence then(Sentence other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Sentence(all);
  }

  /// Quotes several things in their order.
  Sentence quoteAll(Collection<String> texts) {
    Sentence all = this;
    int named = 0;
    for (String text : texts) {
      if (named == MOST_NAMED) {
        return all.say(" and " + (texts.size() - MOST_NAMED) + " more");
      }
      all = (named++ == 0 ? all : all.say(", ")).quote(text);
    }
    return all;
  }

  /// With what is quoted between backticks.
  public String plain() {
    return pieces.stream()
        .map(piece -> piece.isQuoted() ? "`" + piece.text() + "`" : piece.text())
        .collect(Collectors.joining());
  }

  private Sentence with(Piece piece) {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(piece);
    return new Sentence(all);
  }
}
