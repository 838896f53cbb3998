package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;

/// `divide(left, right)`.
final class Divide implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("divide", Kind.NUMBER, Parameter.number("left"), Parameter.number("right"));
  }

  @Override
  public String summary() {
    return "The quotient, as `left / right`; of whole numbers without its fraction.";
  }

  @Override
  public String onMissing() {
    return "null if either is null, and for a division by 0";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("divide(7, 2)", "3"),
        new Example("7 / 2.0", "3.5"),
        new Example("-7 / 2", "-3"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return Numbers.combine(arguments, Divide::whole, (left, right) -> left / right);
  }

  private static OptionalLong whole(long left, long right) {
    boolean fits = right != 0 && !(left == Long.MIN_VALUE && right == -1);
    return fits ? OptionalLong.of(left / right) : OptionalLong.empty();
  }
}
