package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;

/// `subtract(left, right)`.
final class Subtract implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
        "subtract", Kind.NUMBER, Parameter.number("left"), Parameter.number("right"));
  }

  @Override
  public String summary() {
    return "The difference, as `left - right`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("subtract(10, 2)", "8"), new Example("3 - -4", "7"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return Numbers.combine(arguments, Subtract::whole, (left, right) -> left - right);
  }

  private static OptionalLong whole(long left, long right) {
    long difference = left - right;
    boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
    return overflow ? OptionalLong.empty() : OptionalLong.of(difference);
  }
}
