package dev.seriema.engine.key;

import dev.seriema.engine.match.TypedReader;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Field;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The distinct values that an event has in each of several fields, in the order of the event.
///
/// @param byField for each field; empty where the event has none that can be read by its type
/// @param passedOver whether an array had more than are taken
public record FieldValues(List<List<Value>> byField, boolean passedOver) {
  public FieldValues {
    byField = List.copyOf(byField);
  }

  /// Reads the values of events.
  ///
  /// @param fields that the layout reads
  /// @param most values of one field that are taken; the rest is passed over
  public record Reader(List<Field> fields, EventLayout layout, int most) {
    public Reader {
      fields = List.copyOf(fields);
    }

    public FieldValues read(Event event) {
      List<List<Value>> byField = new ArrayList<>(fields.size());
      boolean passedOver = false;
      for (Field field : fields) {
        Set<Value> found = new LinkedHashSet<>();
        int value = event.first(layout.slot(field.path()));
        for (; value != Event.NONE && found.size() < most; value = event.next(value)) {
          Value read = TypedReader.read(field.type(), event, value);
          if (!read.isMissing()) {
            found.add(read);
          }
        }
        passedOver |= value != Event.NONE;
        byField.add(List.copyOf(found));
      }
      return new FieldValues(byField, passedOver);
    }
  }

  /// Whether the event has a value in every field.
  public boolean isComplete() {
    return byField.stream().noneMatch(List::isEmpty);
  }

  /// Writes them so that [#of] reads them.
  public byte[] written() {
    KeyWriter writer = new KeyWriter();
    writer.write(Value.of(passedOver));
    for (List<Value> values : byField) {
      writer.write(Value.of(values.size()));
      values.forEach(writer::write);
    }
    return Arrays.copyOf(writer.bytes(), writer.length());
  }

  /// Whether bytes are what [#written] gives.
  ///
  /// @param fields how many there are
  public static boolean isSound(byte[] written, int fields) {
    if (SoundKey.values(written) < 1) {
      return false;
    }
    List<Value> all = WrittenKey.values(written, 0, written.length);
    int next = 1;
    for (int field = 0; field < fields; field++) {
      boolean isCounted =
          next < all.size()
              && all.get(next) instanceof Value.Whole(long count)
              && count >= 0
              && count < all.size() - next;
      if (!isCounted) {
        return false;
      }
      next += 1 + (int) ((Value.Whole) all.get(next)).number();
    }
    return all.getFirst() instanceof Value.Truth && next == all.size();
  }

  /// Reads what [#written] gave, up to the limit of a buffer.
  public static FieldValues of(ByteBuffer written) {
    byte[] bytes = new byte[written.remaining()];
    written.get(bytes);
    List<Value> all = WrittenKey.values(bytes, 0, bytes.length);
    boolean passedOver = all.getFirst().equals(Value.of(true));
    List<List<Value>> byField = new ArrayList<>();
    int next = 1;
    while (next < all.size()) {
      int count = (int) ((Value.Whole) all.get(next)).number();
      byField.add(all.subList(next + 1, next + 1 + count));
      next += 1 + count;
    }
    return new FieldValues(byField, passedOver);
  }
}
