package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.testkit.random.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NegationsInwardTest {
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final Condition A = exists("a");
  private static final Condition B = exists("b");
  private static final Condition C = exists("c");
  private static final Condition ALWAYS = new Condition.Always(true, HERE);
  private static final Condition NEVER = new Condition.Always(false, HERE);

  @Test
  void a_negation_ends_up_at_the_tests() {
    assertThat(rewritten(not(all(A, any(B, not(C))))))
        .isEqualTo(anyOf(without("a"), allOf(without("b"), with("c"))));
    assertThat(rewritten(not(not(A)))).isEqualTo(with("a"));
  }

  @Test
  void nested_groups_of_one_kind_are_joined_and_repeated_terms_dropped() {
    assertThat(rewritten(all(A, all(B, A), not(any(not(C), not(B))))))
        .isEqualTo(allOf(with("a"), with("b"), with("c")));
    assertThat(rewritten(any(A, A))).isEqualTo(with("a"));
  }

  @Test
  void constant_terms_decide_or_vanish() {
    assertThat(rewritten(all(A, ALWAYS))).isEqualTo(with("a"));
    assertThat(rewritten(all(A, NEVER))).isEqualTo(new Normal.Always(false));
    assertThat(rewritten(any(A, NEVER))).isEqualTo(with("a"));
    assertThat(rewritten(any(A, not(NEVER)))).isEqualTo(new Normal.Always(true));
    assertThat(rewritten(not(all(ALWAYS, ALWAYS)))).isEqualTo(new Normal.Always(false));
  }

  @Test
  void an_unknown_test_makes_neither_a_condition_nor_its_negation_hold() {
    Condition unknown = computed("u");
    Map<String, Optional<Boolean>> truths = Map.of("u", Optional.empty(), "a", Optional.of(true));
    assertThat(holds(rewritten(unknown), truths)).isFalse();
    assertThat(holds(rewritten(not(unknown)), truths)).isFalse();
    assertThat(holds(rewritten(any(unknown, computed("a"))), truths)).isTrue();
    assertThat(holds(rewritten(not(all(unknown, computed("a")))), truths)).isFalse();
    assertThat(holds(rewritten(not(all(unknown, not(computed("a"))))), truths)).isTrue();
  }

  @Test
  void the_whole_holds_exactly_where_kleene_says_so() {
    for (long seed = 1; seed <= 3_000; seed++) {
      Chance chance = new Chance(seed);
      Condition condition = random(chance, 4);
      Map<String, Optional<Boolean>> truths = new HashMap<>();
      for (String name : NAMES) {
        truths.put(
            name,
            switch (chance.below(3)) {
              case 0 -> Optional.of(true);
              case 1 -> Optional.of(false);
              default -> Optional.empty();
            });
      }
      assertThat(holds(rewritten(condition), truths))
          .as("seed %d: %s with %s", seed, condition, truths)
          .isEqualTo(kleene(condition, truths).equals(Optional.of(true)));
    }
  }

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private static Condition random(Chance chance, int depth) {
    if (depth == 0 || chance.oneIn(5)) {
      return chance.oneIn(8)
          ? new Condition.Always(chance.oneIn(2), HERE)
          : computed(chance.of(NAMES));
    }
    return switch (chance.below(3)) {
      case 0 -> not(random(chance, depth - 1));
      case 1 -> new Condition.AllOf(chance.list(2, 3, () -> random(chance, depth - 1)), HERE);
      default -> new Condition.AnyOf(chance.list(2, 3, () -> random(chance, depth - 1)), HERE);
    };
  }

  private static Optional<Boolean> kleene(
      Condition condition, Map<String, Optional<Boolean>> truths) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> Optional.of(holds);
      case Condition.Holds(Expression.FieldValue(var field), _) ->
          truths.getOrDefault(field.path().name(), Optional.empty());
      case Condition.Not(var operand, _) -> kleene(operand, truths).map(holds -> !holds);
      case Condition.AllOf(var terms, _) -> kleene(terms, truths, false);
      case Condition.AnyOf(var terms, _) -> kleene(terms, truths, true);
      case Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          throw new IllegalArgumentException("not made here: " + condition);
    };
  }

  private static Optional<Boolean> kleene(
      List<Condition> terms, Map<String, Optional<Boolean>> truths, boolean decisive) {
    List<Optional<Boolean>> answers = terms.stream().map(term -> kleene(term, truths)).toList();
    if (answers.contains(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!decisive);
  }

  /// The two-valued reading: a test is given where it has the answer that is wanted.
  private static boolean holds(Normal condition, Map<String, Optional<Boolean>> truths) {
    return switch (condition) {
      case Normal.Always(boolean holds) -> holds;
      case Normal.Literal(Atom.ComputedTruth(Expression.FieldValue(var field)), var wanted) ->
          truths.getOrDefault(field.path().name(), Optional.empty()).equals(Optional.of(wanted));
      case Normal.Literal literal ->
          throw new IllegalArgumentException("not made here: " + literal);
      case Normal.AllOf(var terms) -> terms.stream().allMatch(term -> holds(term, truths));
      case Normal.AnyOf(var terms) -> terms.stream().anyMatch(term -> holds(term, truths));
    };
  }

  private static Normal rewritten(Condition condition) {
    return NegationsInward.rewrite(condition);
  }

  private static Condition exists(String name) {
    return new Condition.Test(field(name), new Predicate.Exists(), HERE);
  }

  private static Condition computed(String name) {
    return new Condition.Holds(new Expression.FieldValue(field(name)), HERE);
  }

  private static Field field(String name) {
    return new Field(new FieldPath(name), FieldType.BOOLEAN);
  }

  private static Condition not(Condition operand) {
    return new Condition.Not(operand, HERE);
  }

  private static Condition all(Condition... terms) {
    return new Condition.AllOf(List.of(terms), HERE);
  }

  private static Condition any(Condition... terms) {
    return new Condition.AnyOf(List.of(terms), HERE);
  }

  private static Normal with(String name) {
    return new Normal.Literal(new Atom.FieldTest(field(name), new Predicate.Exists()), true);
  }

  private static Normal without(String name) {
    return new Normal.Literal(new Atom.FieldTest(field(name), new Predicate.Exists()), false);
  }

  private static Normal allOf(Normal... terms) {
    return new Normal.AllOf(List.of(terms));
  }

  private static Normal anyOf(Normal... terms) {
    return new Normal.AnyOf(List.of(terms));
  }
}
