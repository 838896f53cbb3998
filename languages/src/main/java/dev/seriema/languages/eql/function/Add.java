package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;

/// `add(left, right)`.
final class Add implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("add", Kind.NUMBER, Parameter.number("left"), Parameter.number("right"));
  }

  @Override
  public String summary() {
    return "The sum, as `left + right`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("add(1, 2)", "3"), new Example("1 + 2.5", "3.5"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return Numbers.combine(arguments, Add::whole, (left, right) -> left + right);
  }

  private static OptionalLong whole(long left, long right) {
    long sum = left + right;
    boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
    return overflow ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
