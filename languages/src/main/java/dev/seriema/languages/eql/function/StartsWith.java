package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;

/// `startsWith(source, start)`.
final class StartsWith implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of("startsWith", Kind.TRUTH, Parameter.text("source"), Parameter.text("start"))
        .withCaseForm();
  }

  @Override
  public String summary() {
    return "Whether the text begins with `start`.";
  }

  @Override
  public String onMissing() {
    return "null if either is null; a field put to a constant makes a plain test";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("startsWith(\"cmd.exe\", \"cmd\")", "true"),
        new Example("startsWith(\"cmd.exe\", \"CMD\")", "false"),
        new Example("startsWith~(\"cmd.exe\", \"CMD\")", "true"),
        new Example("startsWith(\"\", \"\")", "true"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return new Arguments(arguments, letterCase).compareTexts(String::startsWith);
  }

  @Override
  public Optional<Predicate> asPredicate(List<Value> others, LetterCase letterCase) {
    return TextPredicates.like(others.getFirst(), letterCase, Wildcard::startingWith);
  }
}
