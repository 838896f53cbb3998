package dev.seriema.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Chooses the slots whose values are worth searching for patterns before any rule is tried: where
/// that costs less than trying the rules does that it rules out.
final class SearchChoice {
  /// What trying a rule for nothing costs, in bytes of text that are searched.
  private static final double ATTEMPT = 60;

  /// What a search costs beside its bytes.
  private static final double SEARCH = 10;

  private SearchChoice() {}

  /// @param rules what is left to ask of each
  /// @param isIndexed whether a pattern index finds an atom
  static Set<Integer> of(List<Term> rules, Atoms atoms, Shares shares, IntPredicate isIndexed) {
    KeyChoice without = new KeyChoice(atoms, shares, _ -> false);
    KeyChoice with = new KeyChoice(atoms, shares, isIndexed);
    Map<Integer, Double> spared = new HashMap<>();
    for (Term rule : rules) {
      Optional<KeyChoice.Choice> best = with.of(rule);
      if (best.isEmpty()) {
        continue;
      }
      double otherwise = without.of(rule).map(KeyChoice.Choice::share).orElse(1.0);
      Set<Integer> searched = searched(best.get(), atoms);
      for (int slot : searched) {
        double part = (Math.min(1, otherwise) - best.get().share()) / searched.size();
        spared.merge(slot, part, Double::sum);
      }
    }
    return spared.entrySet().stream()
        .filter(slot ->
            slot.getValue() * ATTEMPT
                > shares.present(slot.getKey()) * (SEARCH + shares.bytes(slot.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<Integer> searched(KeyChoice.Choice choice, Atoms atoms) {
    return choice.keys().stream()
        .filter(KeyChoice.Key.Holds.class::isInstance)
        .map(key -> ((KeyChoice.Key.Holds) key).atom())
        .filter(atom -> !atoms.isAnsweredByLookUp(atom))
        .map(atoms::slot)
        .collect(Collectors.toSet());
  }
}
