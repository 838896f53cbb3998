package dev.seriema.languages.lint;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.OptionalInt;

/// Whether all values that fit some predicates are sure to fit others.
final class Within {
  private final Effort effort;

  Within(Effort effort) {
    this.effort = effort;
  }

  /// Whether every value that fits one of `narrow` fits one of `wide`.
  boolean all(List<Predicate> narrow, List<Predicate> wide) {
    return wide.contains(new Predicate.Exists())
        || narrow.stream().allMatch(predicate -> one(predicate, wide));
  }

  private boolean one(Predicate narrow, List<Predicate> wide) {
    if (wide.contains(narrow)) {
      return true;
    }
    return switch (narrow) {
      case Predicate.OneOf(var values, var letterCase) -> values(values, letterCase, wide);
      case Predicate.Like(var patterns, var letterCase) ->
          patterns.stream()
              .allMatch(
                  pattern -> wide.stream().anyMatch(other -> like(pattern, letterCase, other)));
      case Predicate.Order order -> wide.stream().anyMatch(other -> order(order, other));
      case Predicate.InNetwork(var blocks) ->
          blocks.stream().allMatch(block -> wide.stream().anyMatch(other -> block(block, other)));
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Between _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.Near _ ->
          false;
    };
  }

  private boolean values(List<Value> values, LetterCase letterCase, List<Predicate> wide) {
    List<Fit> fits = wide.stream().map(predicate -> new Fit(predicate, effort)).toList();
    return values.stream()
        .allMatch(value -> fits.stream().anyMatch(fit -> fit.isSure(value, letterCase)));
  }

  private boolean like(Wildcard narrow, LetterCase letterCase, Predicate wide) {
    if (!(wide instanceof Predicate.Like(var patterns, var wideCase))
        || !effort.spend(patterns.size())) {
      return false;
    }
    if (letterCase == LetterCase.FOLDED && wideCase == LetterCase.EXACT) {
      return false;
    }
    boolean fold = wideCase == LetterCase.FOLDED && letterCase == LetterCase.EXACT;
    Glob glob = fold ? Glob.of(Letters.folded(narrow)) : Glob.of(narrow);
    return patterns.stream().anyMatch(pattern -> Glob.of(pattern).covers(glob, effort));
  }

  private static boolean order(Predicate.Order narrow, Predicate wide) {
    if (!(wide instanceof Predicate.Order(var comparison, var bound))
        || isUpward(comparison) != isUpward(narrow.comparison())) {
      return false;
    }
    OptionalInt order = ValueOrder.of(narrow.bound(), bound);
    if (order.isEmpty()) {
      return false;
    }
    int further = isUpward(comparison) ? order.getAsInt() : -order.getAsInt();
    boolean takesBound = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    return further > 0 || (further == 0 && (takesBound || narrow.comparison() == comparison));
  }

  private static boolean isUpward(Comparison comparison) {
    return comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
  }

  private static boolean block(Network narrow, Predicate wide) {
    return wide instanceof Predicate.InNetwork(var blocks)
        && blocks.stream()
            .anyMatch(block -> block.prefix() <= narrow.prefix() && block.contains(narrow.base()));
  }
}
