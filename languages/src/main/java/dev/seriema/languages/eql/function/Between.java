package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// `between(source, left, right[, greedy])`.
final class Between implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
            "between",
            Kind.TEXT,
            Parameter.text("source"),
            Parameter.text("left"),
            Parameter.text("right"),
            Parameter.of("greedy", Kind.TRUTH).orNothing().asConstant())
        .withCaseForm();
  }

  @Override
  public String summary() {
    return "The text between `left` and the next `right` behind it, or the last `right` where"
        + " `greedy` is true; empty where they are not there.";
  }

  @Override
  public String onMissing() {
    return "null if one of the texts is null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("between(\"c:\\\\tmp\\\\a.exe\", \"\\\\\", \"\\\\\")", "\"tmp\""),
        new Example("between(\"a-b-c\", \"A\", \"-\")", "\"\""),
        new Example("between~(\"a-b-c\", \"A\", \"c\")", "\"-b-\""),
        new Example("between(\"a-b-c-\", \"-\", \"-\", true)", "\"b-c\""));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    Arguments given = new Arguments(arguments, letterCase);
    Optional<String> source = given.text(0);
    Optional<String> searched = given.compared(0);
    Optional<String> left = given.compared(1);
    Optional<String> right = given.compared(2);
    if (source.isEmpty() || searched.isEmpty() || left.isEmpty() || right.isEmpty()) {
      return Value.missing();
    }
    int before = searched.get().indexOf(left.get());
    if (before < 0) {
      return Value.of("");
    }
    int from = before + left.get().length();
    boolean greedy = given.value(3).equals(Value.of(true));
    int to =
        greedy
            ? searched.get().lastIndexOf(right.get())
            : searched.get().indexOf(right.get(), from);
    return Value.of(to < from ? "" : source.get().substring(from, to));
  }
}
