package dev.seriema.engine.match;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;

/// A predicate of a condition, to be asked of a value that is in no event.
public final class ValuePredicate {
  private final ValueTest test;

  private ValuePredicate(ValueTest test) {
    this.test = test;
  }

  /// @param type of the field that has the values
  public static ValuePredicate of(FieldType type, Predicate predicate) {
    return new ValuePredicate(AtomTests.of(type, predicate));
  }

  /// Whether a value, read as the field's type, satisfies the predicate; one of a kind that it does
  /// not ask about does not.
  public boolean holds(Value value) {
    return test.answer(value) == Answer.HOLDS;
  }
}
