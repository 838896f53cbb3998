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
    long even = length;
    long odd = 0;
    int i = 0;
    for (; i < length - 1; i += 2) {
      even = (even ^ words[i]) * MIX;
      odd = (odd ^ words[i + 1]) * MIX;
      even ^= even >>> 29;
      odd ^= odd >>> 29;
    }
    if (i < length) {
      even = (even ^ words[i]) * MIX;
    }
    return (int) (((even ^ Long.rotateLeft(odd, 17)) * MIX) >>> Integer.SIZE);
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
