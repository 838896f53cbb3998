package dev.seriema.model.expression;

import dev.seriema.model.value.Value;
import java.util.List;

/// A function of a query language, handed to the engine as a value. The same arguments always give
/// the same result; it is equal only to itself.
public interface ScalarFunction {
  /// Its name as queries spell it.
  String name();

  /// @param arguments as many as were checked when the query was compiled; any of them may be
  ///   missing
  /// @return missing where the function has no answer; it never throws for a value
  Value apply(List<Value> arguments);
}
