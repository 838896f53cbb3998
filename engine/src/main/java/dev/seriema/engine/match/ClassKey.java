package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Feature;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.ByteWords;
import java.util.Arrays;

/// What tells the class of an event, as words: which slots have values, then the texts of those
/// slots whose values count, in the order of the document. Reused for the next event; not
/// thread-safe.
final class ClassKey {
  /// Longer texts are no kinds of anything.
  private static final int LONGEST_TEXT = 64;

  /// An event with more to tell belongs to no class.
  private static final int MOST_WORDS = 512;

  /// What stands for a [Feature] in a byte.
  private static final byte NOTHING = 0;

  private static final byte VALUES = 1;
  private static final byte PRESENCE = 2;
  private static final byte FOREIGN = 3;

  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
  private static final long FIRST_MIX = 0xA076_1D64_78BD_642FL;
  private static final long SECOND_MIX = 0xE703_7ED1_A0B4_28DBL;

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
    Arrays.fill(words, 0, presenceWords, 0);
    length = presenceWords;
    int values = event.values();
    for (int value = 0; value < values; value++) {
      int slot = event.slot(value);
      if (slot < 0) {
        continue;
      }
      int feature = features[slot];
      if (feature == PRESENCE) {
        words[slot >> 6] |= 1L << slot;
      } else if (feature == FOREIGN || (feature == VALUES && !addText(event, value, slot))) {
        return false;
      }
    }
    return true;
  }

  int hash() {
    long sum = length;
    int i = 0;
    for (; i < length - 1; i += 2) {
      sum += mixed(words[i], words[i + 1]);
    }
    if (i < length) {
      sum += mixed(words[i], 0);
    }
    return (int) ((sum * MIX) >>> Integer.SIZE);
  }

  /// Of two words by themselves, so that the processor need not wait for those before.
  private static long mixed(long word, long next) {
    long first = word ^ FIRST_MIX;
    long second = next ^ SECOND_MIX;
    return Math.multiplyHigh(first, second) ^ (first * second);
  }

  boolean isSame(long[] other) {
    return Arrays.equals(words, 0, length, other, 0, other.length);
  }

  long[] copy() {
    return Arrays.copyOf(words, length);
  }

  private boolean addText(Event event, int value, int slot) {
    if (event.kind(value) == ValueKind.OBJECT || length > MOST_WORDS) {
      return false;
    }
    byte[] bytes = event.textBytes(value);
    int at = event.textStart(value);
    int end = event.textEnd(value);
    if (end - at > LONGEST_TEXT) {
      return false;
    }
    words[length++] = (long) slot << Integer.SIZE | (end - at);
    for (; at < end; at += Long.BYTES) {
      words[length++] = ByteWords.first(bytes, at, end);
    }
    return true;
  }
}
