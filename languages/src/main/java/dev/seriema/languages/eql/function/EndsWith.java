package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;

/// `endsWith(source, end)`.
final class EndsWith implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("endsWith", Kind.TRUTH, Parameter.text("source"), Parameter.text("end"))
        .withCaseForm();
  }

  @Override
  public String summary() {
    return "Whether the text ends with `end`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null; a field put to a constant makes a plain test";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("endsWith(\"cmd.exe\", \".exe\")", "true"),
        new Example("endsWith(\"cmd.exe\", \".EXE\")", "false"),
        new Example("endsWith~(\"cmd.exe\", \".EXE\")", "true"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return new Arguments(arguments, letterCase).compareTexts(String::endsWith);
  }

  @Override
  public Optional<Predicate> asPredicate(List<Value> others, LetterCase letterCase) {
    return TextPredicates.like(others.getFirst(), letterCase, Wildcard::endingWith);
  }
}
