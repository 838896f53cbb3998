package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// `indexOf(source, part[, start])`.
final class IndexOf implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
            "indexOf",
            Kind.NUMBER,
            Parameter.text("source"),
            Parameter.text("part"),
            Parameter.number("start").orNothing())
        .withCaseForm();
  }

  @Override
  public String summary() {
    return "Where `part` first stands in the text, counted from 0 and looked for from `start` on;"
        + " null where it does not.";
  }

  @Override
  public String onMissing() {
    return "null if one of the texts is null; from the beginning if `start` is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("indexOf(\"cmd.exe\", \".\")", "3"),
        new Example("indexOf(\"cmd.exe\", \"x\", 6)", "null"),
        new Example("indexOf~(\"cmd.exe\", \"EXE\")", "4"),
        new Example("indexOf(\"cmd.exe\", \"\")", "0"),
        new Example("indexOf(\"cmd.exe\", \"c\", 99)", "null"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    Arguments given = new Arguments(arguments, letterCase);
    Optional<String> source = given.compared(0);
    Optional<String> part = given.compared(1);
    Optional<Integer> start = given.isMissing(2) ? Optional.of(0) : given.position(2);
    if (source.isEmpty() || part.isEmpty() || start.isEmpty()) {
      return Value.missing();
    }
    int from = Math.max(start.get(), 0);
    int found = from > source.get().length() ? -1 : source.get().indexOf(part.get(), from);
    return found < 0 ? Value.missing() : Value.of((long) found);
  }
}
