package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Feature;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventShape;
import dev.seriema.model.event.EventShapes;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the slots of an event's values tell of its class, once for all events of a shape. Not
/// thread-safe.
final class ClassFeatures {
  /// Of an event that belongs to no class.
  static final int NO_CLASS = -1;

  /// The most that events may tell; one that tells something else belongs to no class.
  private static final int MOST_TOLD = 4_096;

  /// Per slot.
  private final Feature[] features;

  /// What events told so far, each with its number.
  private final Map<Told, Integer> numbers = new HashMap<>();

  private final Told told = new Told(new BitSet(), IntBuffer.allocate(ClassKey.MOST_WORDS));

  /// Per number of a shape what it tells.
  private final @Nullable OfShape[] ofShapes = new OfShape[EventShapes.MOST];

  /// What the last event told that is of no shape or of a new one.
  private final OfShape last = new OfShape(null, new int[ClassKey.MOST_WORDS]);

  /// @param slots how many the layout has
  ClassFeatures(Expectation expectation, int level, int slots) {
    features = new Feature[slots];
    for (int slot = 0; slot < slots; slot++) {
      features[slot] = expectation.feature(level, slot);
    }
  }

  /// What an event tells, until the next event.
  @SuppressWarnings("ReferenceEquality") // another shape may have the number of a forgotten one
  OfShape of(Event event) {
    EventShape shape = event.shape();
    if (shape == null) {
      read(event);
      return last;
    }
    OfShape known = ofShapes[shape.number()];
    if (known == null || known.shape != shape) {
      read(event);
      known = last.copy(shape);
      ofShapes[shape.number()] = known;
    }
    return known;
  }

  private void read(Event event) {
    told.present.clear();
    told.counting.clear();
    last.count = 0;
    last.number = NO_CLASS;
    for (int value = 0; value < event.values(); value++) {
      int slot = event.slot(value);
      if (slot >= 0 && !note(value, slot)) {
        return;
      }
    }
    last.number = number();
  }

  /// @return whether the event may belong to a class
  private boolean note(int value, int slot) {
    switch (features[slot]) {
      case NOTHING -> {}
      case PRESENCE -> told.present.set(slot);
      case VALUES -> {
        if (last.count == last.values.length) {
          return false;
        }
        last.values[last.count++] = value;
        told.counting.put(slot);
      }
      case FOREIGN -> {
        return false;
      }
    }
    return true;
  }

  private int number() {
    told.counting.flip();
    Integer known = numbers.get(told);
    if (known != null) {
      return known;
    }
    if (numbers.size() == MOST_TOLD) {
      return NO_CLASS;
    }
    numbers.put(told.copy(), numbers.size());
    return numbers.size() - 1;
  }

  /// @param present the slots that have values, of those of which only this counts
  /// @param counting the slots of the values whose text counts, in the order of the document
  private record Told(BitSet present, IntBuffer counting) {
    Told copy() {
      int[] slots = new int[counting.remaining()];
      counting.get(0, slots);
      return new Told((BitSet) present.clone(), IntBuffer.wrap(slots));
    }
  }

  /// What all events of a shape tell.
  static final class OfShape {
    private final @Nullable EventShape shape;
    private final int[] values;
    private int count;
    private int number;

    private OfShape(@Nullable EventShape shape, int[] values) {
      this.shape = shape;
      this.values = values;
    }

    private OfShape copy(EventShape of) {
      OfShape copy = new OfShape(of, Arrays.copyOf(values, count));
      copy.count = count;
      copy.number = number;
      return copy;
    }

    /// The number of what the slots tell; or [#NO_CLASS].
    int number() {
      return number;
    }

    /// How many values there are whose text counts.
    int count() {
      return count;
    }

    /// A value whose text counts.
    ///
    /// @param place below [#count()], in the order of the document
    int value(int place) {
      return values[place];
    }
  }
}
