package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.List;

/// Holds for a value that equals one of several of one kind, which are no texts: found by halving,
/// however many there are.
final class ListedValue implements ValueTest {
  private final FieldType type;
  private final Value[] sorted;

  /// Whether all values are of one kind, and none is a text.
  static boolean takes(List<Value> values) {
    Value first = values.getFirst();
    return !(first instanceof Value.Text)
        && values.stream().allMatch(value -> ValueOrder.isComparable(first, value));
  }

  /// @param values that [#takes]
  ListedValue(FieldType type, List<Value> values) {
    this.type = type;
    sorted = values.stream().sorted(ValueOrder::compare).toArray(Value[]::new);
  }

  @Override
  public boolean holds(Event event, int value) {
    return answer(TypedReader.read(type, event, value)) == Answer.HOLDS;
  }

  @Override
  public int answer(Value computed) {
    if (!ValueOrder.isComparable(computed, sorted[0])) {
      return Answer.UNKNOWN;
    }
    int from = 0;
    int below = sorted.length;
    while (from < below) {
      int middle = (from + below) >>> 1;
      int order = ValueOrder.compare(sorted[middle], computed);
      if (order == 0) {
        return Answer.HOLDS;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        below = middle;
      }
    }
    return Answer.FAILS;
  }
}
