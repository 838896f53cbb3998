package dev.seriema.languages.lint;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.OptionalInt;

/// Whether no single value can fit two predicates.
final class Apart {
  private final Effort effort;

  Apart(Effort effort) {
    this.effort = effort;
  }

  /// Whether no value fits both one of `some` and one of `others`.
  boolean all(List<Predicate> some, List<Predicate> others) {
    return some.stream().allMatch(one -> others.stream().allMatch(other -> both(one, other)));
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
              && likes(patterns, letterCase, others, otherCase);
      case Predicate.Order order -> other instanceof Predicate.Order bound && orders(order, bound);
      case Predicate.OneOf _,
          Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.Near _ ->
          false;
    };
  }

  private boolean values(List<Value> values, LetterCase letterCase, Predicate other) {
    Fit fit = new Fit(other, effort);
    return values.stream().allMatch(value -> fit.isExcluded(value, letterCase));
  }

  private boolean likes(
      List<Wildcard> some, LetterCase someCase, List<Wildcard> others, LetterCase otherCase) {
    if (!effort.spend(some.size() + others.size())) {
      return false;
    }
    boolean exact = someCase == LetterCase.EXACT && otherCase == LetterCase.EXACT;
    List<Glob> globs =
        others.stream().map(pattern -> Glob.of(exact ? pattern : Letters.folded(pattern))).toList();
    return some.stream()
        .map(pattern -> Glob.of(exact ? pattern : Letters.folded(pattern)))
        .allMatch(
            glob -> globs.stream().allMatch(other -> effort.spend(1) && glob.excludes(other)));
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
