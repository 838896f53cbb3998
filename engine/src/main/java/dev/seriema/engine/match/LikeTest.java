package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.ByteWords;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds for a text that fits one of several patterns.
///
/// Most patterns are ruled out by a [Sieve], and most literals inside of texts by the [Grams] of
/// the text, which all tests share. Only then is a pattern tried by itself.
final class LikeTest implements ValueTest {
  /// So many literals to search for pay for the grams of a short text.
  private static final int MANY_SEARCHES = 4;

  private static final int WORDS = 3;

  private final boolean folded;

  /// The sieves, first of the patterns that have a beginning or an end.
  private final long[] sieves;

  private final int anchored;
  private final TextTest[] tests;
  private final int[][] inside;

  /// Texts that are not longer are searched without grams.
  private final int shortText;

  LikeTest(List<Wildcard> patterns, LetterCase letterCase) {
    folded = letterCase == LetterCase.FOLDED;
    List<Wildcard> sorted =
        patterns.stream()
            .sorted(Comparator.comparing(pattern -> !Sieve.of(pattern).isAnchored()))
            .toList();
    sieves = new long[WORDS * sorted.size()];
    tests = new TextTest[sorted.size()];
    inside = new int[sorted.size()][];
    int withEnds = 0;
    for (int i = 0; i < tests.length; i++) {
      Sieve sieve = Sieve.of(sorted.get(i));
      sieves[WORDS * i] = sieve.head();
      sieves[WORDS * i + 1] = sieve.tail();
      sieves[WORDS * i + 2] = sieve.meta();
      withEnds += sieve.isAnchored() ? 1 : 0;
      tests[i] = WildcardTests.of(sorted.get(i), letterCase);
      inside[i] = Sieve.inside(sorted.get(i));
    }
    anchored = withEnds;
    shortText = tests.length - anchored < MANY_SEARCHES ? Grams.SHORT : Grams.VERY_SHORT;
  }

  @Override
  public boolean holds(Event event, int value) {
    if (event.kind(value) == ValueKind.OBJECT) {
      return false;
    }
    return folded
        ? holds(
            event.foldedBytes(value),
            event.foldedStart(value),
            event.foldedEnd(value),
            event,
            value)
        : holds(event.textBytes(value), event.textStart(value), event.textEnd(value), event, value);
  }

  @Override
  public int answer(Value computed) {
    if (!(computed instanceof Value.Text(String text))) {
      return Answer.UNKNOWN;
    }
    byte[] bytes = TextTest.utf8(folded ? CaseFolding.fold(text) : text);
    return Answer.of(holds(bytes, 0, bytes.length, null, Event.NONE));
  }

  /// @param event that the text is a value of; null where it is computed
  private boolean holds(byte[] bytes, int start, int end, @Nullable Event event, int value) {
    return fitsAnchored(bytes, start, end, event, value)
        || (anchored < tests.length && fitsInside(bytes, start, end, event, value));
  }

  private boolean fitsAnchored(byte[] bytes, int start, int end, @Nullable Event event, int value) {
    long first = ByteWords.first(bytes, start, end);
    long last = ByteWords.last(bytes, start, end);
    int behindOne = start < end ? WildcardTests.next(bytes, start, end) : start;
    for (int i = 0; i < anchored; i++) {
      int at = WORDS * i;
      long meta = sieves[at + 2];
      int from = Sieve.beginsWithOne(meta) ? behindOne : start;
      long begins = from == start ? first : ByteWords.first(bytes, from, end);
      if (Sieve.passes(sieves[at], sieves[at + 1], meta, begins, last, end - from)
          && (Sieve.saysAll(meta)
              || (mayHold(inside[i], end - start, event, value)
                  && tests[i].holds(bytes, start, end)))) {
        return true;
      }
    }
    return false;
  }

  private boolean fitsInside(byte[] bytes, int start, int end, @Nullable Event event, int value) {
    for (int i = anchored; i < tests.length; i++) {
      if (mayHold(inside[i], end - start, event, value) && tests[i].holds(bytes, start, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHold(int[] literal, int length, @Nullable Event event, int value) {
    return literal.length == 0
        || length <= shortText
        || event == null
        || ValueFacts.of(event, value).grams(event, value).mayHold(literal);
  }
}
