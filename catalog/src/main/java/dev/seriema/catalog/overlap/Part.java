package dev.seriema.catalog.overlap;

import dev.seriema.model.expression.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a rule asks of one event.
final class Part {
  private final Formula holds;
  private final Formula fails;
  private final Set<Object> topics = new HashSet<>();
  private final Set<Object> needed = new HashSet<>();

  Part(Condition condition, Atoms atoms) {
    holds = atoms.holds(condition);
    fails = holds.negated();
    collect(holds);
    List<Formula> terms = holds instanceof Formula.All(var all) ? all : List.of(holds);
    terms.forEach(term -> {
      if (term instanceof Formula.Literal(var atom, _)) {
        needed.add(topic(atom));
      }
    });
  }

  Formula holds() {
    return holds;
  }

  Formula fails() {
    return fails;
  }

  /// Places, and atoms that are about no single one, of which each event has to have or lack
  /// something.
  Set<Object> needed() {
    return needed;
  }

  /// Whether all that another needs is asked about here at all. Where it is not, an event that is
  /// found here can always be changed so that it is passed over there.
  boolean mayBeInside(Part other) {
    return topics.containsAll(other.needed);
  }

  private void collect(Formula formula) {
    switch (formula) {
      case Formula.Literal(var atom, _) -> topics.add(topic(atom));
      case Formula.All(var parts) -> parts.forEach(this::collect);
      case Formula.Any(var ways) -> ways.forEach(this::collect);
    }
  }

  private static Object topic(Atom atom) {
    return atom.tested().<Object>map(Tested::place).orElse(atom);
  }
}
