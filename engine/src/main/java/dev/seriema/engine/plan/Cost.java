package dev.seriema.engine.plan;

import dev.seriema.model.expression.Predicate;
import java.util.List;

/// What an answer is expected to cost, in look-ups of an answer that is already known.
final class Cost {
  private Cost() {}

  static int of(Normal condition) {
    return switch (condition) {
      case Normal.Always _ -> 0;
      case Normal.Literal(Atom atom, _) -> of(atom);
      case Normal.AllOf(List<Normal> terms) -> sum(terms);
      case Normal.AnyOf(List<Normal> terms) -> sum(terms);
    };
  }

  private static int sum(List<Normal> terms) {
    return terms.stream().mapToInt(Cost::of).sum();
  }

  private static int of(Atom atom) {
    return switch (atom) {
      case Atom.FieldTest test when !test.texts().isEmpty() -> 1;
      case Atom.FieldTest test -> of(test.predicate());
      case Atom.ComputedComparison _,
          Atom.ComputedTest _,
          Atom.ComputedTruth _,
          Atom.ComputedAbsence _ ->
          50;
      case Atom.NestedTest _ -> 200;
      case Atom.SomeFieldTest _ -> 1_000;
    };
  }

  private static int of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> 2;
      case Predicate.OneOf _ -> 4;
      case Predicate.Order _ -> 4;
      case Predicate.Between _ -> 5;
      case Predicate.InNetwork(var blocks) -> 5 + blocks.size();
      case Predicate.Like(var patterns, _) -> 5 + 3 * patterns.size();
      case Predicate.Regex(var expressions, _) -> 20 * expressions.size();
      case Predicate.Near _ -> 20;
      case Predicate.SomeWord(var word) -> 40 + of(word);
      case Predicate.Phrase _ -> 50;
    };
  }
}
