package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Says what may be typed at a place in a query, as far as syntax goes.
///
/// The parser itself decides: what stands before the place is read with one phrase of each kind
/// behind it, and what it finds no fault in may be typed there. What stands behind the place is not
/// looked at.
public final class EqlCompletion {
  private EqlCompletion() {}

  /// @param offset in Java characters; one beyond the text counts as its end
  public static CompletionPoint at(String text, int offset) {
    int place = Math.clamp(offset, 0, text.length());
    if (isInComment(text, place)) {
      return new CompletionPoint(new SourceSpan(place, place), List.of());
    }
    WordAtPlace word = WordAtPlace.of(text, place);
    Probing probing = new Probing(text.substring(0, word.span().start()));
    if (word.isNumber() && new Probing(text.substring(0, place)).accepts(Probe.TIME_UNIT)) {
      return new CompletionPoint(new SourceSpan(place, place), List.of(new Expected.TimeUnit()));
    }
    return new CompletionPoint(word.span(), word.isText() ? values(probing) : everything(probing));
  }

  private static List<Expected> values(Probing probing) {
    return probing.fieldOfValue().<Expected>map(Expected.ValueOf::new).stream().toList();
  }

  private static List<Expected> everything(Probing probing) {
    List<Expected> expected = new ArrayList<>(values(probing));
    boolean isValue = !expected.isEmpty();
    List<String> words = new ArrayList<>();
    for (Probe probe : Probe.values()) {
      boolean fits = probe.fits(isValue) && probing.accepts(probe);
      if (fits && probe.expected().isPresent()) {
        expected.add(probe.expected().get());
      } else if (fits) {
        words.add(probe.word());
      }
    }
    if (!words.isEmpty()) {
      expected.add(new Expected.Keywords(words));
    }
    return expected;
  }

  /// A letter is cut into a token everywhere but in a comment.
  private static boolean isInComment(String text, int place) {
    List<Token> tokens = new Lexer(text.substring(0, place) + "x", new ArrayList<>()).tokens();
    return tokens.size() < 2 || tokens.get(tokens.size() - 2).span().end() <= place;
  }
}
