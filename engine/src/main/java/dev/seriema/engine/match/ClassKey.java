package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.ByteWords;
import java.util.Arrays;
import java.util.SplittableRandom;

/// What tells the class of an event, as words: the number of what its slots tell, which says whose
/// texts follow, and then these texts in the order of the document. Reused for the next event; not
/// thread-safe.
final class ClassKey {
  /// Longer texts are no kinds of anything.
  private static final int LONGEST_TEXT = 127;

  /// An event with more to tell belongs to no class.
  static final int MOST_WORDS = 512;

  /// How many bytes of a text share a word with its length.
  private static final int BYTES_AT_HEAD = 7;

  /// What marks a text with escapes, beside its length.
  private static final int ESCAPED = 0x80;

  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /// Per place of a word what it is multiplied with, so that words tell where they stand and none
  /// has to wait for those before.
  private static final long[] MULTIPLIERS =
      new SplittableRandom(MIX).longs(MOST_WORDS + LONGEST_TEXT).map(bits -> bits | 1).toArray();

  private final ClassFeatures features;
  private final long[] words = new long[MOST_WORDS + LONGEST_TEXT];
  private int length;

  /// @param slots how many the layout has
  ClassKey(Expectation expectation, int level, int slots) {
    features = new ClassFeatures(expectation, level, slots);
  }

  /// Takes the key of an event.
  ///
  /// @return whether the event can belong to a class
  boolean take(Event event) {
    ClassFeatures.OfShape told = features.of(event);
    if (told.number() == ClassFeatures.NO_CLASS) {
      return false;
    }
    words[0] = told.number();
    int next = 1;
    for (int i = 0; i < told.count() && next <= MOST_WORDS; i++) {
      next = addText(event, told.value(i), next);
    }
    length = next;
    return next <= MOST_WORDS;
  }

  int hash() {
    long sum = length;
    for (int i = 0; i < length; i++) {
      sum += words[i] * MULTIPLIERS[i];
    }
    sum ^= sum >>> Integer.SIZE;
    return (int) ((sum * MIX) >>> Integer.SIZE);
  }

  boolean isSame(long[] other) {
    return Arrays.equals(words, 0, length, other, 0, other.length);
  }

  long[] copy() {
    return Arrays.copyOf(words, length);
  }

  /// Writes a text with its length.
  ///
  /// @param at where to write
  /// @return the place behind it, which is too far where the text tells no class
  private int addText(Event event, int value, int at) {
    long range = event.written(value);
    int start = Event.start(range);
    int end = Event.end(range);
    if (end - start > LONGEST_TEXT
        || (event.hasObjects() && event.kind(value) == ValueKind.OBJECT)) {
      return MOST_WORDS + 1;
    }
    byte[] bytes = event.writtenBytes(value);
    int head = (event.isEscaped(value) ? ESCAPED : 0) | (end - start);
    int next = at;
    words[next++] = ByteWords.first(bytes, start, end) << Byte.SIZE | head;
    for (int rest = start + BYTES_AT_HEAD; rest < end; rest += Long.BYTES) {
      words[next++] = ByteWords.first(bytes, rest, end);
    }
    return next;
  }
}
