package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// `substring(source, start[, end])`.
final class Substring implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
        "substring",
        Kind.TEXT,
        Parameter.text("source"),
        Parameter.number("start"),
        Parameter.number("end").orNothing());
  }

  @Override
  public String summary() {
    return "The characters from `start` to before `end`, both counted from 0, or from the end of"
        + " the text where they are negative.";
  }

  @Override
  public String onMissing() {
    return "null if the text is null; the whole text if `start` is null; up to the end if `end` is"
        + " null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("substring(\"cmd.exe\", -4)", "\".exe\""),
        new Example("substring(\"cmd.exe\", 0, 3)", "\"cmd\""),
        new Example("substring(\"cmd.exe\", -4, -1)", "\".ex\""),
        new Example("substring(\"cmd.exe\", 5, 2)", "\"\""));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    Arguments given = new Arguments(arguments, letterCase);
    Optional<String> source = given.text(0);
    if (source.isEmpty() || given.isMissing(1)) {
      return source.map(Value::of).orElse(Value.missing());
    }
    int length = source.get().length();
    Optional<Integer> start = given.position(1).map(place -> fromStart(place, length));
    Optional<Integer> end =
        given.isMissing(2)
            ? Optional.of(length)
            : given.position(2).map(place -> fromStart(place, length));
    if (start.isEmpty() || end.isEmpty()) {
      return Value.missing();
    }
    return Value.of(start.get() >= end.get() ? "" : source.get().substring(start.get(), end.get()));
  }

  private static int fromStart(int place, int length) {
    return Math.clamp(place < 0 ? (long) place + length : place, 0, length);
  }
}
