package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// An expression that is ready to be computed. Few rules have one, so values are plain objects
/// here.
public interface Computation {
  /// @return missing where a part that it needs is
  Value value(Event event);

  static Computation of(Expression expression, EventLayout layout) {
    return switch (expression) {
      case Expression.Constant(Value value) -> _ -> value;
      case Expression.FieldValue(Field field) -> leastValue(field, layout.slot(field.path()));
      case Expression.Call(ScalarFunction function, List<Expression> arguments) ->
          call(function, arguments.stream().map(argument -> of(argument, layout)).toList());
      case Expression.Truth(var condition) -> {
        ConditionTest test = ConditionTest.of(condition, layout);
        yield event ->
            switch (test.answer(event)) {
              case Answer.HOLDS -> Value.of(true);
              case Answer.FAILS -> Value.of(false);
              default -> Value.missing();
            };
      }
    };
  }

  private static Computation leastValue(Field field, int slot) {
    return event -> {
      Value least = Value.missing();
      for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
        Value read = TypedReader.read(field.type(), event, value);
        boolean less =
            least.isMissing()
                ? !read.isMissing()
                : ValueOrder.isComparable(read, least) && ValueOrder.compare(read, least) < 0;
        least = less ? read : least;
      }
      return least;
    };
  }

  private static Computation call(ScalarFunction function, List<Computation> arguments) {
    return event -> {
      List<Value> values = new ArrayList<>(arguments.size());
      for (Computation argument : arguments) {
        values.add(argument.value(event));
      }
      return function.apply(values);
    };
  }
}
