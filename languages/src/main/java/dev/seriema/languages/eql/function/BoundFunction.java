package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// A function in one of its letter cases, as the engine calls it. There is one object for each, so
/// that equal calls are equal.
final class BoundFunction implements ScalarFunction {
  private final EqlFunction function;
  private final LetterCase letterCase;

  BoundFunction(EqlFunction function, LetterCase letterCase) {
    this.function = function;
    this.letterCase = letterCase;
  }

  @Override
  public String name() {
    return function.signature().name() + (letterCase == LetterCase.FOLDED ? "~" : "");
  }

  @Override
  public Value apply(List<Value> arguments) {
    return function.evaluate(arguments, letterCase);
  }

  @Override
  public String toString() {
    return name();
  }
}
