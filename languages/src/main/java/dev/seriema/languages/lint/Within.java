package dev.seriema.languages.lint;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalInt;

/// Whether all values that fit some predicates are sure to fit others.
final class Within {
  private final Fits fits;
  private final Effort effort;

  Within(Fits fits) {
    this.fits = fits;
    this.effort = fits.effort();
  }

  /// Whether every value that fits one of `narrow` fits one of `wide`.
  boolean all(List<Predicate> narrow, List<Predicate> wide) {
    for (Predicate predicate : wide) {
      if (predicate instanceof Predicate.Exists) {
        return true;
      }
    }
    for (Predicate predicate : narrow) {
      if (!one(predicate, wide)) {
        return false;
      }
    }
    return true;
  }

  private boolean one(Predicate narrow, List<Predicate> wide) {
    if (wide.contains(narrow)) {
      return true;
    }
    return switch (narrow) {
      case Predicate.OneOf(var values, var letterCase) -> values(values, letterCase, wide);
      case Predicate.Like like -> patterns(like, wide);
      case Predicate.Order order -> wide.stream().anyMatch(other -> order(order, other));
      case Predicate.InNetwork(var blocks) ->
          blocks.stream().allMatch(block -> wide.stream().anyMatch(other -> block(block, other)));
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Between _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          false;
    };
  }

  private boolean values(List<Value> values, LetterCase letterCase, List<Predicate> wide) {
    for (Value value : values) {
      if (!isSure(value, letterCase, wide)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSure(Value value, LetterCase letterCase, List<Predicate> wide) {
    for (Predicate predicate : wide) {
      if (fits.of(predicate).isSure(value, letterCase)) {
        return true;
      }
    }
    return false;
  }

  private boolean patterns(Predicate.Like narrow, List<Predicate> wide) {
    Fit fit = fits.of(narrow);
    List<Glob> exact = fit.patterns();
    for (int i = 0; i < narrow.patterns().size(); i++) {
      if (i >= exact.size() || !like(i, fit, narrow.letterCase(), wide)) {
        return false;
      }
    }
    return true;
  }

  /// @param which of the patterns
  private boolean like(int which, Fit narrow, LetterCase letterCase, List<Predicate> wide) {
    for (Predicate predicate : wide) {
      if (predicate instanceof Predicate.Like(var patterns, var wideCase)
          && effort.spend(patterns.size())
          && !(letterCase == LetterCase.FOLDED && wideCase == LetterCase.EXACT)) {
        boolean fold = wideCase == LetterCase.FOLDED && letterCase == LetterCase.EXACT;
        Glob glob = (fold ? narrow.foldedPatterns() : narrow.patterns()).get(which);
        for (Glob other : fits.of(predicate).patterns()) {
          if (other.covers(glob, effort)) {
            return true;
          }
        }
      }
    }
    return false;
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
