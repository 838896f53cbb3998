package dev.seriema.catalog.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;

/// What sets of texts are made of others by, held against Lucene's general operations.
class TextOperationsTest {
  private static final int WORK = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

  /// All texts of letters up to `f`, so that random transitions meet.
  private static final Automaton ALL = allOf('a', 'c', 'e', 'f');

  private static final int ROUNDS = 2_000;

  private final Chance chance = new Chance(20261126);

  @Test
  void texts_that_both_accept_are_those_of_the_general_operation() {
    for (int round = 0; round < ROUNDS; round++) {
      Automaton first = random(chance);
      Automaton second = random(chance);
      Automaton both = TextOperations.intersection(first, second);
      assertSame(both, Operations.intersection(first, second));
    }
  }

  @Test
  void other_texts_are_those_of_the_general_operation() {
    for (int round = 0; round < ROUNDS; round++) {
      Automaton automaton = random(chance);
      Automaton others = TextOperations.others(automaton, ALL);
      assertSame(others, Operations.intersection(Operations.complement(automaton, WORK), ALL));
    }
  }

  @Test
  void no_text_and_all_texts_are_each_others_rest() {
    assertSame(TextOperations.others(Automata.makeEmpty(), ALL), ALL);
    assertSame(TextOperations.others(ALL, ALL), Automata.makeEmpty());
    assertSame(TextOperations.intersection(Automata.makeEmpty(), ALL), Automata.makeEmpty());
  }

  private static void assertSame(Automaton one, Automaton other) {
    assertThat(one.isDeterministic()).isTrue();
    assertThat(Operations.hasDeadStates(one)).isFalse();
    assertThat(isInside(one, other)).isTrue();
    assertThat(isInside(other, one)).isTrue();
  }

  private static boolean isInside(Automaton inner, Automaton outer) {
    return Operations.isEmpty(Operations.intersection(inner, Operations.complement(outer, WORK)));
  }

  /// Deterministic, of letters that [#ALL] has, and without states from which no text can end.
  private static Automaton random(Chance chance) {
    Automaton automaton = new Automaton();
    List<Integer> states = new ArrayList<>();
    for (int state = 1 + chance.below(7); state > 0; state--) {
      states.add(automaton.createState());
      automaton.setAccept(states.getLast(), chance.below(3) == 0);
    }
    for (int state : states) {
      for (int transition = chance.below(4); transition > 0; transition--) {
        char first = (char) ('a' + chance.below(6));
        char last = (char) Math.min('f', first + chance.below(3));
        automaton.addTransition(state, states.get(chance.below(states.size())), first, last);
      }
    }
    automaton.finishState();
    Automaton determined = Operations.determinize(automaton, WORK);
    return Operations.removeDeadStates(Operations.intersection(determined, ALL));
  }

  private static Automaton allOf(char first, char last, char next, char newest) {
    Automaton all = new Automaton();
    int state = all.createState();
    all.setAccept(state, true);
    all.addTransition(state, state, first, last);
    all.addTransition(state, state, next, newest);
    all.finishState();
    return all;
  }
}
