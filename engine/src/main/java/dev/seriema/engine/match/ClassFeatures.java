package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Feature;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventShape;
import dev.seriema.model.event.EventShapes;
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

  /// The most sets of slots; an event with values in another set belongs to no class.
  private static final int MOST_PRESENCES = 4_096;

  /// Per slot.
  private final Feature[] features;

  /// The sets of slots that had values, each with its number.
  private final Map<BitSet, Integer> presences = new HashMap<>();

  private final BitSet present = new BitSet();

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
    present.clear();
    last.count = 0;
    last.presence = NO_CLASS;
    for (int value = 0; value < event.values(); value++) {
      int slot = event.slot(value);
      if (slot >= 0 && !note(value, slot)) {
        return;
      }
    }
    last.presence = number();
  }

  /// @return whether the event may belong to a class
  private boolean note(int value, int slot) {
    switch (features[slot]) {
      case NOTHING -> {}
      case PRESENCE -> present.set(slot);
      case VALUES -> {
        if (last.count == last.values.length) {
          return false;
        }
        last.values[last.count++] = value;
      }
      case FOREIGN -> {
        return false;
      }
    }
    return true;
  }

  private int number() {
    Integer known = presences.get(present);
    if (known != null) {
      return known;
    }
    int number = presences.size();
    if (number == MOST_PRESENCES) {
      return NO_CLASS;
    }
    presences.put((BitSet) present.clone(), number);
    return number;
  }

  /// What all events of a shape tell.
  static final class OfShape {
    private final @Nullable EventShape shape;
    private final int[] values;
    private int count;
    private int presence;

    private OfShape(@Nullable EventShape shape, int[] values) {
      this.shape = shape;
      this.values = values;
    }

    private OfShape copy(EventShape of) {
      OfShape copy = new OfShape(of, Arrays.copyOf(values, count));
      copy.count = count;
      copy.presence = presence;
      return copy;
    }

    /// The number of the set of slots that have values, of those where that counts; or [#NO_CLASS].
    int presence() {
      return presence;
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
