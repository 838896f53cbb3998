package dev.seriema.detector.correlation;

import dev.seriema.engine.key.FieldValues;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.List;

/// What an event is to a rule that goes by values of fields, as a [ValuesReader] wrote it.
///
/// @param satisfied a bit for each condition of the rule
/// @param values of the rule's fields
public record ValuedEvent(int satisfied, FieldValues values) {
  public static ValuedEvent of(ByteBuffer written) {
    return new ValuedEvent(written.get(), FieldValues.of(written));
  }

  boolean satisfies(int condition) {
    return (satisfied & (1 << condition)) != 0;
  }

  /// The values of some of the fields.
  ///
  /// @param from the place of the first, from 0
  /// @param to one past the last
  public List<List<Value>> fields(int from, int to) {
    return values.byField().subList(from, to);
  }
}
