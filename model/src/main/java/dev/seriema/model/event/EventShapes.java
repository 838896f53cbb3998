package dev.seriema.model.event;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The shapes in which the events of one layout come. One that comes again and again is kept; when
/// there is no room for another, all are forgotten, and those that still come are learned anew. Not
/// thread-safe.
public final class EventShapes {
  /// The most shapes.
  public static final int MOST = 1_024;

  /// Events with more values have no shape.
  private static final int MOST_VALUES = 256;

  /// How many slots the links of all shapes may have together: 4 MB.
  private static final int MOST_SLOTS = 1 << 20;

  /// How often a shape has come when it is kept.
  static final int OFTEN = 8;

  private static final int COUNT_BITS = 12;

  /// Of so many values in a row the slot of one is hashed. Arrays of different lengths move all
  /// that follows, so that few shapes have the same hash.
  private static final int HASHED = 4;

  /// Per place of a value what its slot is multiplied with, so that slots tell where they stand.
  private static final int[] MULTIPLIERS =
      new SplittableRandom(MOST_VALUES).ints(MOST_VALUES).map(bits -> bits | 1).toArray();

  private final int slots;
  private final int most;

  /// Open addressing by hash. This and the next are made when first needed, since many events are
  /// read once only.
  private @Nullable EventShape[] table = {};

  /// How often shapes that are not kept have come, by their hash.
  private byte[] seen = {};

  private int kept;

  /// @param slots how many the layout has
  EventShapes(int slots) {
    this.slots = slots;
    most = Math.min(MOST, MOST_SLOTS / Math.max(1, slots));
  }

  /// The shape of an event; null where it is not known.
  ///
  /// @param found the slots of its values in turn
  @Nullable EventShape of(int[] found, int count) {
    if (count > MOST_VALUES || most == 0) {
      return null;
    }
    int hash = hash(found, count);
    if (kept > 0) {
      int mask = table.length - 1;
      for (int at = hash & mask; table[at] != null; at = (at + 1) & mask) {
        if (table[at].fits(found, count)) {
          return table[at];
        }
      }
    }
    return comesOften(hash) ? keep(hash, Arrays.copyOf(found, count)) : null;
  }

  private boolean comesOften(int hash) {
    if (seen.length == 0) {
      seen = new byte[1 << COUNT_BITS];
    }
    int place = hash >>> (Integer.SIZE - COUNT_BITS);
    if (++seen[place] < OFTEN) {
      return false;
    }
    seen[place] = 0;
    return true;
  }

  private EventShape keep(int hash, int[] slotsOfValues) {
    if (kept == 0 || kept == most) {
      table = new EventShape[2 * MOST];
      kept = 0;
    }
    Links links = new Links(slots);
    links.link(slotsOfValues, slotsOfValues.length);
    EventShape shape = new EventShape(kept++, slotsOfValues, links);
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = shape;
    return shape;
  }

  private static int hash(int[] found, int count) {
    int sum = count;
    for (int value = count % HASHED; value < count; value += HASHED) {
      sum += found[value] * MULTIPLIERS[value];
    }
    return sum ^ sum >>> 15;
  }
}
