package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;

/// `multiply(left, right)`.
final class Multiply implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
        "multiply", Kind.NUMBER, Parameter.number("left"), Parameter.number("right"));
  }

  @Override
  public String summary() {
    return "The product, as `left * right`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("multiply(6, 7)", "42"), new Example("3 * 0.5", "1.5"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return Numbers.combine(arguments, Multiply::whole, (left, right) -> left * right);
  }

  private static OptionalLong whole(long left, long right) {
    long high = Math.multiplyHigh(left, right);
    long low = left * right;
    boolean fits = high == (low >> 63);
    return fits ? OptionalLong.of(low) : OptionalLong.empty();
  }
}
