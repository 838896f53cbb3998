package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An event as a query of several events sees it.
///
/// @param number greater than that of every event before it in order
/// @param time in nanoseconds since 1970
/// @param keys by stage, `until` behind the last: the keys under which the event serves it; none
///   where it does not
public record JoinedEvent(long number, long time, List<List<List<Value>>> keys) {
  /// Asks each stage of an event.
  public static JoinedEvent of(
      long number, long time, List<Stage> stages, ReferenceEvaluator event) {
    List<List<List<Value>>> keys = new ArrayList<>();
    for (Stage stage : stages) {
      boolean serves = event.evaluate(stage.condition()) == ReferenceEvaluator.Truth.HOLDS;
      keys.add(serves ? keys(stage.keys(), event::values) : List.of());
    }
    return new JoinedEvent(number, time, keys);
  }

  boolean serves(int stage, List<Value> key) {
    return keys.get(stage).contains(key);
  }

  /// Each combination of one value for each key.
  static List<List<Value>> keys(List<JoinKey> keys, Function<Field, List<Value>> values) {
    List<List<Value>> combinations = List.of(List.of());
    for (JoinKey key : keys) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> begun : combinations) {
        for (Value choice : choices(key, values)) {
          List<Value> more = new ArrayList<>(begun);
          more.add(choice);
          longer.add(more);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static List<Value> choices(JoinKey key, Function<Field, List<Value>> values) {
    List<Value> found = key.field().map(values).orElse(List.of());
    return found.isEmpty() && key.optional()
        ? List.of(Value.missing())
        : found.stream().map(JoinedEvent::comparable).toList();
  }

  /// Numbers are equal by size, whether whole or not.
  private static Value comparable(Value value) {
    return value instanceof Value.Fraction(double number) && number == (long) number
        ? Value.of((long) number)
        : value;
  }
}
