package dev.seriema.catalog.mutation;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes what is asked of one value.
final class PredicateChanges {
  private final List<PredicateChange> changes = new ArrayList<>();

  private PredicateChanges() {}

  static List<PredicateChange> of(Predicate predicate) {
    PredicateChanges made = new PredicateChanges();
    made.change(predicate);
    return made.changes;
  }

  /// The one text or pattern that a predicate asks for; empty where it is about more.
  static Optional<String> onlyText(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(var values, _) when values.size() == 1 ->
          Optional.of(values.getFirst().shown());
      case Predicate.Like(var patterns, _) when patterns.size() == 1 ->
          Optional.of(patterns.getFirst().toString());
      default -> Optional.empty();
    };
  }

  /// The comparison that differs in the bound itself.
  static Optional<Comparison> otherBound(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Optional.of(Comparison.AT_MOST);
      case AT_MOST -> Optional.of(Comparison.LESS);
      case GREATER -> Optional.of(Comparison.AT_LEAST);
      case AT_LEAST -> Optional.of(Comparison.GREATER);
      case EQUAL, NOT_EQUAL -> Optional.empty();
    };
  }

  /// The next bound that less values meet.
  static long stricter(Comparison comparison, long bound) {
    return comparison == Comparison.LESS || comparison == Comparison.AT_MOST
        ? Math.max(bound, Long.MIN_VALUE + 1) - 1
        : Math.min(bound, Long.MAX_VALUE - 1) + 1;
  }

  private void change(Predicate predicate) {
    switch (predicate) {
      case Predicate.OneOf(var values, var letterCase) ->
          without(values, Value::shown, others -> new Predicate.OneOf(others, letterCase));
      case Predicate.Like(var patterns, var letterCase) -> {
        without(patterns, Wildcard::toString, others -> new Predicate.Like(others, letterCase));
        for (int i = 0; i < patterns.size(); i++) {
          wildcards(patterns, i, letterCase);
        }
      }
      case Predicate.Regex(var expressions, var letterCase) -> {
        without(
            expressions, Function.identity(), others -> new Predicate.Regex(others, letterCase));
        for (int i = 0; i < expressions.size(); i++) {
          regex(expressions, i, letterCase);
        }
      }
      case Predicate.InNetwork(var blocks) ->
          without(blocks, PredicateChanges::shown, Predicate.InNetwork::new);
      case Predicate.Order(var comparison, var bound) -> order(comparison, bound);
      case Predicate.SomeWord(var word) ->
          of(word)
              .forEach(change ->
                  changes.add(
                      new PredicateChange(
                          change.mutation(),
                          new Predicate.SomeWord(change.predicate()),
                          change.written(),
                          change.change())));
      case Predicate.Exists _,
          Predicate.Between _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ -> {
        // Its negation and its absence are mutants of the clause.
      }
    }
  }

  private <T> void without(
      List<T> all, Function<T, String> shown, Function<List<T>, Predicate> predicate) {
    for (int i = 0; i < all.size() && all.size() > 1; i++) {
      List<T> others = new ArrayList<>(all);
      T left = others.remove(i);
      changes.add(
          new PredicateChange(
              Mutation.VALUE_DROPPED, predicate.apply(others), shown.apply(left), "left out"));
    }
  }

  private void wildcards(List<Wildcard> patterns, int which, LetterCase letterCase) {
    Wildcard pattern = patterns.get(which);
    for (int i = 0; i < pattern.parts().size() && pattern.parts().size() > 1; i++) {
      if (pattern.parts().get(i) instanceof Wildcard.Blank blank) {
        List<Wildcard.Part> parts = new ArrayList<>(pattern.parts());
        if (blank == Wildcard.Blank.MANY) {
          parts.remove(i);
        } else {
          parts.set(i, Wildcard.Blank.MANY);
        }
        List<Wildcard> others = new ArrayList<>(patterns);
        others.set(which, new Wildcard(parts));
        changes.add(
            new PredicateChange(
                Mutation.WILDCARD,
                new Predicate.Like(others, letterCase),
                pattern.toString(),
                "becomes `" + others.get(which) + "`"));
      }
    }
  }

  private void regex(List<String> expressions, int which, LetterCase letterCase) {
    String expression = expressions.get(which);
    for (String changed : RegexChanges.of(expression)) {
      List<String> others = new ArrayList<>(expressions);
      others.set(which, changed);
      changes.add(
          new PredicateChange(
              Mutation.REGEX,
              new Predicate.Regex(others, letterCase),
              expression,
              "becomes `" + changed + "`"));
    }
  }

  private void order(Comparison comparison, Value bound) {
    otherBound(comparison)
        .ifPresent(other ->
            changes.add(
                new PredicateChange(
                    Mutation.BOUND,
                    new Predicate.Order(other, bound),
                    comparison.sign(),
                    "becomes `" + other.sign() + "`")));
    if (bound instanceof Value.Whole(long number)) {
      long next = stricter(comparison, number);
      changes.add(
          new PredicateChange(
              Mutation.NUMBER,
              new Predicate.Order(comparison, Value.of(next)),
              bound.shown(),
              "becomes `" + next + "`"));
    }
  }

  /// A block as queries spell it.
  private static String shown(Network block) {
    int prefix = block.base().isVersion4() ? block.prefix() - 96 : block.prefix();
    return block.base().text() + "/" + prefix;
  }
}
