package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// `concat(value, …)`.
final class Concat implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("concat", Kind.TEXT, Parameter.anything("value")).withLastRepeated();
  }

  @Override
  public String summary() {
    return "The values one after the other, each as `string` writes it.";
  }

  @Override
  public String onMissing() {
    return "null if any of them is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("concat(\"pid \", 4, \"!\")", "\"pid 4!\""),
        new Example("concat(true, 1.5)", "\"true1.5\""),
        new Example("concat(\"a\", null)", "null"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    StringBuilder joined = new StringBuilder();
    for (Value argument : arguments) {
      if (!(ToText.written(argument) instanceof Value.Text(var text))) {
        return Value.missing();
      }
      joined.append(text);
    }
    return Value.of(joined.toString());
  }
}
