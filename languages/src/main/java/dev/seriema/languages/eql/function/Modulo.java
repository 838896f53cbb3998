package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;

/// `modulo(left, right)`.
final class Modulo implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("modulo", Kind.NUMBER, Parameter.number("left"), Parameter.number("right"));
  }

  @Override
  public String summary() {
    return "What a division leaves over, as `left % right`; it has the sign of `left`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null, and for a division by 0";
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("modulo(10, 3)", "1"), new Example("-10 % 3", "-1"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return Numbers.combine(arguments, Modulo::whole, (left, right) -> left % right);
  }

  private static OptionalLong whole(long left, long right) {
    return right == 0 ? OptionalLong.empty() : OptionalLong.of(right == -1 ? 0 : left % right);
  }
}
