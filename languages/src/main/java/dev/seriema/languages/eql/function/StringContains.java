package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;

/// `stringContains(source, part)`.
final class StringContains implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
            "stringContains", Kind.TRUTH, Parameter.text("source"), Parameter.text("part"))
        .withCaseForm();
  }

  @Override
  public String summary() {
    return "Whether `part` stands anywhere in the text; never true for an empty part.";
  }

  @Override
  public String onMissing() {
    return "null if either is null; a field put to a constant makes a plain test";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("stringContains(\"cmd.exe\", \"d.e\")", "true"),
        new Example("stringContains(\"cmd.exe\", \"D.E\")", "false"),
        new Example("stringContains~(\"cmd.exe\", \"D.E\")", "true"),
        new Example("stringContains(\"cmd.exe\", \"\")", "false"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return new Arguments(arguments, letterCase)
        .compareTexts((source, part) -> !part.isEmpty() && source.contains(part));
  }

  @Override
  public Optional<Predicate> asPredicate(List<Value> others, LetterCase letterCase) {
    return TextPredicates.like(others.getFirst(), letterCase, Wildcard::containing)
        .filter(_ -> !others.getFirst().equals(Value.of("")));
  }
}
