package dev.seriema.model.expression;

import dev.seriema.model.value.Value;
import java.util.List;

/// A value that is computed for one event; missing where a part that it needs is.
public sealed interface Expression {

  record Constant(Value value) implements Expression {}

  /// The value of a field; of several the least, which is the one that an index hands to a script.
  record FieldValue(Field field) implements Expression {}

  /// What a function makes of its arguments.
  record Call(ScalarFunction function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// Whether a condition holds; missing where it is unknown.
  record Truth(Condition condition) implements Expression {}
}
