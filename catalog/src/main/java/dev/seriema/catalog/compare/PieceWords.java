package dev.seriema.catalog.compare;

import java.util.Optional;

/// Sentences for parts of a query that are new, gone, or something else now.
final class PieceWords {
  private PieceWords() {}

  /// @param all whether the part stands among others that are all needed
  static Sentence gained(Piece piece, boolean all) {
    String verb =
        all
            ? piece.negated() ? "now leaves out " : "now also asks "
            : piece.negated() ? "now also takes what is not " : "now also takes ";
    return Sentence.words(verb).quote(piece.shown());
  }

  static Sentence gone(Piece piece, boolean all) {
    String verb =
        all
            ? piece.negated() ? "no longer leaves out " : "no longer asks "
            : piece.negated() ? "no longer takes what is not " : "no longer takes ";
    return Sentence.words(verb).quote(piece.shown());
  }

  static Sentence replaced(Piece before, Piece after) {
    String change =
        before.negated() == after.negated()
            ? " is now "
            : before.negated()
                ? " was left out, and instead it asks "
                : " was asked, and instead it leaves out ";
    return Sentence.quoted(before.shown()).say(change).quote(after.shown());
  }

  /// @param items of the list of a part
  static Sentence values(ListDifference items, Piece after) {
    Sentence list =
        Sentence.words(after.negated() ? "the values left out by " : "the values of ")
            .quote(ListedTexts.of(after.text()).head());
    if (!items.added().isEmpty()) {
      list = list.say(" gain ").quoteAll(items.added());
    }
    return items.removed().isEmpty()
        ? list
        : list.say(items.added().isEmpty() ? " lose " : " and lose ").quoteAll(items.removed());
  }

  /// What comes of a part that has to be met too.
  static Sentence leftOut(Piece piece) {
    return Sentence.words(piece.negated() ? "events that fit " : "events that do not fit ")
        .quote(piece.shown())
        .say(" are told of no more");
  }

  /// A meaning with the risk that all have of that meaning.
  static Effect effect(Meaning meaning) {
    return new Effect(
        meaning,
        switch (meaning) {
          case EQUAL -> Optional.empty();
          case NARROWS -> risk("fewer events are told of, some of which may matter");
          case WIDENS -> risk("more events are told of, some of which may be harmless");
          case NARROWS_AND_WIDENS, UNCLEAR ->
              risk("some events may be told of no more, and others may be new");
        });
  }

  private static Optional<Sentence> risk(String words) {
    return Optional.of(Sentence.words(words));
  }
}
