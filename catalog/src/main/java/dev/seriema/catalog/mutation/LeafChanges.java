package dev.seriema.catalog.mutation;

import dev.seriema.engine.match.Refusals;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Changes what a clause without connectives asks: its values, bounds, patterns and letter case.
final class LeafChanges {
  /// Fields for which ECS lists the values there are, all in lower case; nobody writes others.
  private static final Set<String> LISTED =
      Set.of("event.category", "event.kind", "event.outcome", "event.type", "host.os.type");

  private final Clause.Leaf leaf;
  private final QueryWords words;
  private final List<LeafChange> changes = new ArrayList<>();

  private LeafChanges(Clause.Leaf leaf, QueryWords words) {
    this.leaf = leaf;
    this.words = words;
  }

  static List<LeafChange> of(Clause.Leaf leaf, QueryWords words) {
    LeafChanges made = new LeafChanges(leaf, words);
    made.walk(leaf.asWritten(), other -> other);
    made.letterCase();
    return made.changes;
  }

  private void walk(Condition part, UnaryOperator<Condition> whole) {
    switch (part) {
      case Condition.Not(var operand, var span) ->
          walk(operand, other -> whole.apply(new Condition.Not(other, span)));
      case Condition.Nested(var path, var inner, var span) ->
          walk(inner, other -> whole.apply(new Condition.Nested(path, other, span)));
      case Condition.AllOf(var terms, var span) ->
          terms(terms, other -> whole.apply(new Condition.AllOf(other, span)));
      case Condition.AnyOf(var terms, var span) -> {
        terms(terms, other -> whole.apply(new Condition.AnyOf(other, span)));
        terms.forEach(term -> singleValue(term, without(terms, term, span), whole));
      }
      case Condition.Test(var field, var predicate, var span) ->
          predicate(predicate, other -> whole.apply(new Condition.Test(field, other, span)));
      case Condition.Satisfies(var expression, var predicate, var span) ->
          predicate(
              predicate, other -> whole.apply(new Condition.Satisfies(expression, other, span)));
      case Condition.Compare compare -> comparison(compare, whole);
      case Condition.Always _, Condition.Holds _, Condition.IsMissing _, Condition.SomeField _ -> {
        // There is nothing in it to change.
      }
    }
  }

  private void terms(List<Condition> terms, Function<List<Condition>, Condition> joined) {
    for (int i = 0; i < terms.size(); i++) {
      int which = i;
      walk(
          terms.get(i),
          other -> {
            List<Condition> all = new ArrayList<>(terms);
            all.set(which, other);
            return joined.apply(all);
          });
    }
  }

  private static Condition without(List<Condition> terms, Condition term, SourceSpan span) {
    List<Condition> others = terms.stream().filter(other -> !other.equals(term)).toList();
    return others.size() == 1 ? others.getFirst() : new Condition.AnyOf(others, span);
  }

  /// A list of values and patterns becomes several tests, each of which may ask for one value.
  private void singleValue(Condition term, Condition others, UnaryOperator<Condition> whole) {
    Optional<String> value =
        term instanceof Condition.Test(_, var predicate, _)
            ? PredicateChanges.onlyText(predicate)
            : Optional.empty();
    value.ifPresent(text -> add(Mutation.VALUE_DROPPED, text, "left out", whole.apply(others)));
  }

  private void predicate(Predicate predicate, Function<Predicate, Condition> whole) {
    PredicateChanges.of(predicate)
        .forEach(change ->
            add(
                change.mutation(),
                change.written(),
                change.change(),
                whole.apply(change.predicate())));
  }

  private void comparison(Condition.Compare compare, UnaryOperator<Condition> whole) {
    Optional<Comparison> other = PredicateChanges.otherBound(compare.comparison());
    other.ifPresent(sign ->
        add(
            Mutation.BOUND,
            compare.comparison().sign(),
            "becomes `" + sign.sign() + "`",
            whole.apply(
                new Condition.Compare(compare.left(), sign, compare.right(), compare.span()))));
    if (other.isPresent()
        && compare.right() instanceof Expression.Constant(Value.Whole(long number))) {
      long next = PredicateChanges.stricter(compare.comparison(), number);
      add(
          Mutation.NUMBER,
          Long.toString(number),
          "becomes `" + next + "`",
          whole.apply(
              new Condition.Compare(
                  compare.left(),
                  compare.comparison(),
                  new Expression.Constant(Value.of(next)),
                  compare.span())));
    }
  }

  private void letterCase() {
    CaseSwitch to = new CaseSwitch(words, leaf.span());
    to.of(leaf.asWritten(), LISTED)
        .ifPresent(changed ->
            negated(changed)
                .ifPresent(other ->
                    changes.add(
                        new LeafChange(
                            Mutation.LETTER_CASE,
                            new Clause.Leaf(changed, other, List.of(), leaf.span()),
                            leaf.span(),
                            words.of(leaf.span()),
                            to.from() == LetterCase.FOLDED
                                ? "with letter case that counts"
                                : "without regard to letter case"))));
  }

  private void add(Mutation mutation, String written, String change, Condition changed) {
    Optional<SourceSpan> place = words.find(written, leaf.span());
    negated(changed)
        .ifPresent(other ->
            changes.add(
                new LeafChange(
                    mutation,
                    new Clause.Leaf(changed, other, List.of(), leaf.span()),
                    place.orElse(leaf.span()),
                    words.spelled(written, leaf.span()),
                    change)));
  }

  /// What the negation of the changed clause is, by what that of the original is.
  ///
  /// @return empty where a language negates the original in a way of its own, and where the engine
  ///   does not take the change
  private Optional<Condition> negated(Condition changed) {
    if (!Refusals.of(changed).isEmpty()) {
      return Optional.empty();
    }
    Condition was = leaf.asWritten();
    Condition negated = leaf.negated();
    if (negated.equals(new Condition.Not(was, negated.span()))) {
      return Optional.of(new Condition.Not(changed, negated.span()));
    }
    if (was instanceof Condition.Not(var inner, _)
        && inner.equals(negated)
        && changed instanceof Condition.Not(var other, _)) {
      return Optional.of(other);
    }
    return opposite(was).filter(negated::equals).flatMap(_ -> opposite(changed));
  }

  /// The comparison that is negated by turning its sign round.
  private static Optional<Condition> opposite(Condition condition) {
    return switch (condition) {
      case Condition.Test(var field, Predicate.Order(var comparison, var bound), var span) ->
          Optional.of(
              new Condition.Test(field, new Predicate.Order(comparison.negated(), bound), span));
      case Condition.Satisfies(
              var expression,
              Predicate.Order(var comparison, var bound),
              var span) ->
          Optional.of(
              new Condition.Satisfies(
                  expression, new Predicate.Order(comparison.negated(), bound), span));
      case Condition.Compare(var left, var comparison, var right, var span) ->
          Optional.of(new Condition.Compare(left, comparison.negated(), right, span));
      default -> Optional.empty();
    };
  }
}
