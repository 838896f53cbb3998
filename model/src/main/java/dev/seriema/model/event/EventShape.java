package dev.seriema.model.event;

import java.util.Arrays;

/// The slots of an event's values, in the order of the document. Events of one source come in few
/// shapes, so what hangs on the slots alone is worked out once for all events of a shape.
public final class EventShape {
  private final int number;
  private final int[] slots;
  private final Links links;

  /// @param slots of all values in turn
  /// @param links of these
  EventShape(int number, int[] slots, Links links) {
    this.number = number;
    this.slots = slots;
    this.links = links;
  }

  /// From 0, below [EventShapes#MOST]. A shape may have the number of one that was forgotten.
  public int number() {
    return number;
  }

  Links links() {
    return links;
  }

  /// Whether an event is of this shape.
  ///
  /// @param found the slots of its values in turn
  boolean fits(int[] found, int count) {
    return Arrays.equals(slots, 0, slots.length, found, 0, count);
  }
}
