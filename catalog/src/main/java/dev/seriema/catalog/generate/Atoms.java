package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The atoms of a condition that compute something.
final class Atoms {
  private Atoms() {}

  /// Each once, in the order of the condition.
  static List<Condition> computed(Condition condition) {
    Set<Condition> atoms = new LinkedHashSet<>();
    collect(condition, atoms);
    return List.copyOf(atoms);
  }

  private static void collect(Condition condition, Set<Condition> to) {
    switch (condition) {
      case Condition.Compare _, Condition.Satisfies _, Condition.Holds _, Condition.IsMissing _ ->
          to.add(condition);
      case Condition.Always _, Condition.Test _, Condition.Nested _, Condition.SomeField _ -> {}
      case Condition.Not(var operand, _) -> collect(operand, to);
      case Condition.AllOf(var terms, _) -> terms.forEach(term -> collect(term, to));
      case Condition.AnyOf(var terms, _) -> terms.forEach(term -> collect(term, to));
    }
  }
}
