package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// `length(source)`.
final class Length implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("length", Kind.NUMBER, Parameter.text("source"));
  }

  @Override
  public String summary() {
    return "How many characters the text has; one beyond U+FFFF counts as two.";
  }

  @Override
  public String onMissing() {
    return "null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("length(\"cmd.exe\")", "7"),
        new Example("length(\"\")", "0"),
        new Example("length(null)", "null"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return new Arguments(arguments, letterCase)
        .text(0)
        .<Value>map(text -> Value.of((long) text.length()))
        .orElse(Value.missing());
  }
}
