package dev.seriema.languages.lint;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalInt;

/// Whether no single value can fit two predicates.
final class Apart {
  private final Fits fits;
  private final Effort effort;

  Apart(Fits fits) {
    this.fits = fits;
    this.effort = fits.effort();
  }

  /// Whether no value fits both one of `some` and one of `others`.
  boolean all(List<Predicate> some, List<Predicate> others) {
    for (Predicate one : some) {
      for (Predicate other : others) {
        if (!both(one, other)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean both(Predicate one, Predicate other) {
    if (one instanceof Predicate.OneOf(var values, var letterCase)) {
      return values(values, letterCase, other);
    }
    if (other instanceof Predicate.OneOf(var values, var letterCase)) {
      return values(values, letterCase, one);
    }
    return switch (one) {
      case Predicate.Like(var patterns, var letterCase) ->
          other instanceof Predicate.Like(var others, var otherCase)
              && effort.spend(patterns.size() + others.size())
              && likes(
                  fits.of(one),
                  fits.of(other),
                  letterCase == LetterCase.EXACT && otherCase == LetterCase.EXACT);
      case Predicate.Order order -> other instanceof Predicate.Order bound && orders(order, bound);
      case Predicate.OneOf _,
          Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          false;
    };
  }

  private boolean values(List<Value> values, LetterCase letterCase, Predicate other) {
    Fit fit = fits.of(other);
    for (Value value : values) {
      if (!fit.isExcluded(value, letterCase)) {
        return false;
      }
    }
    return true;
  }

  /// @param exact whether letter case counts for both
  private boolean likes(Fit some, Fit others, boolean exact) {
    for (Glob glob : exact ? some.patterns() : some.foldedPatterns()) {
      for (Glob other : exact ? others.patterns() : others.foldedPatterns()) {
        if (!effort.spend(1) || !glob.excludes(other)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean orders(Predicate.Order one, Predicate.Order other) {
    boolean upward = isUpward(one.comparison());
    if (upward == isUpward(other.comparison())) {
      return false;
    }
    Predicate.Order low = upward ? one : other;
    Predicate.Order high = upward ? other : one;
    OptionalInt order = ValueOrder.of(low.bound(), high.bound());
    boolean closed =
        low.comparison() == Comparison.AT_LEAST && high.comparison() == Comparison.AT_MOST;
    return order.isPresent() && (order.getAsInt() > 0 || (order.getAsInt() == 0 && !closed));
  }

  private static boolean isUpward(Comparison comparison) {
    return comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
  }
}
