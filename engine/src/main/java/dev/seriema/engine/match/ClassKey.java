package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Feature;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.ByteWords;
import java.util.Arrays;
import java.util.SplittableRandom;

/// What tells the class of an event, as words: which slots have values, then the texts of those
/// slots whose values count, in the order of the document. Reused for the next event; not
/// thread-safe.
final class ClassKey {
  /// Longer texts are no kinds of anything.
  private static final int LONGEST_TEXT = 128;

  /// An event with more to tell belongs to no class.
  private static final int MOST_WORDS = 512;

  /// What stands for a [Feature] in a byte.
  private static final byte NOTHING = 0;

  private static final byte VALUES = 1;
  private static final byte PRESENCE = 2;
  private static final byte FOREIGN = 3;

  /// How many bytes of a text share a word with its slot and its length.
  private static final int BYTES_AT_HEAD = 4;

  private static final int LENGTH_BITS = 8;

  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /// Per place of a word what it is multiplied with, so that words tell where they stand and none
  /// has to wait for those before.
  private static final long[] MULTIPLIERS =
      new SplittableRandom(MIX).longs(MOST_WORDS + LONGEST_TEXT).map(bits -> bits | 1).toArray();

  /// Per slot its [Feature].
  private final byte[] features;

  private final int presenceWords;
  private final long[] words = new long[MOST_WORDS + LONGEST_TEXT];
  private int length;

  ClassKey(Expectation expectation, int level, int slots) {
    features = new byte[slots];
    for (int slot = 0; slot < slots; slot++) {
      features[slot] = code(expectation.feature(level, slot));
    }
    presenceWords = (slots + Long.SIZE - 1) / Long.SIZE;
  }

  private static byte code(Feature feature) {
    return switch (feature) {
      case VALUES -> VALUES;
      case PRESENCE -> PRESENCE;
      case NOTHING -> NOTHING;
      case FOREIGN -> FOREIGN;
    };
  }

  /// Takes the key of an event.
  ///
  /// @return whether the event can belong to a class
  boolean take(Event event) {
    if (presenceWords > MOST_WORDS) {
      return false;
    }
    Arrays.fill(words, 0, presenceWords, 0);
    int next = presenceWords;
    int values = event.values();
    for (int value = 0; value < values; value++) {
      int slot = event.slot(value);
      if (slot < 0) {
        continue;
      }
      int feature = features[slot];
      if (feature == VALUES) {
        next = addText(event, value, next);
      } else if (feature == PRESENCE) {
        words[slot >> 6] |= 1L << slot;
      } else if (feature == FOREIGN) {
        return false;
      }
      if (next > MOST_WORDS) {
        return false;
      }
    }
    length = next;
    return true;
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

  /// Writes a text with its slot and its length.
  ///
  /// @param at where to write
  /// @return the place behind it, which is too far where the text tells no class
  private int addText(Event event, int value, int at) {
    long range = event.textRange(value);
    int start = Event.start(range);
    int end = Event.end(range);
    if (end - start > LONGEST_TEXT
        || (event.hasObjects() && event.kind(value) == ValueKind.OBJECT)) {
      return MOST_WORDS + 1;
    }
    byte[] bytes = event.textBytes(value);
    long head = (long) event.slot(value) << LENGTH_BITS | (end - start);
    int next = at;
    words[next++] = ByteWords.first(bytes, start, end) << Integer.SIZE | head;
    for (int rest = start + BYTES_AT_HEAD; rest < end; rest += Long.BYTES) {
      words[next++] = ByteWords.first(bytes, rest, end);
    }
    return next;
  }
}
