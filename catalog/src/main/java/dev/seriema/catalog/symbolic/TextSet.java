package dev.seriema.catalog.symbolic;

import dev.seriema.model.value.Value;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Texts that an automaton accepts, code point by code point.
final class TextSet implements KindSet {
  /// States that an automaton may have, and pairs of states that are looked at to join two.
  static final int MOST_STATES = 50_000;

  private static final long MOST_PAIRS = 2_000_000;

  static final TextSet ALL = new TextSet(anyText());
  static final TextSet NONE = new TextSet(Automata.makeEmpty());

  /// Deterministic, and from each of its states a text can end.
  private final Automaton automaton;

  private TextSet(Automaton automaton) {
    this.automaton = automaton;
  }

  /// @param automaton of code points, deterministic or not
  /// @return empty where it needs too much work
  static Optional<TextSet> of(Automaton automaton) {
    try {
      Automaton determined =
          Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return determined.getNumStates() > MOST_STATES
          ? Optional.empty()
          : new TextSet(determined).and(ALL);
    } catch (TooComplexToDeterminizeException tooComplex) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isEmpty() {
    return Operations.isEmpty(automaton);
  }

  @Override
  public boolean contains(Value value) {
    return value instanceof Value.Text(String text) && Operations.run(automaton, text);
  }

  @Override
  public Optional<TextSet> and(KindSet other) {
    Automaton second = ((TextSet) other).automaton;
    if ((long) automaton.getNumStates() * second.getNumStates() > MOST_PAIRS) {
      return Optional.empty();
    }
    Automaton both = TextOperations.intersection(automaton, second);
    return both.getNumStates() > MOST_STATES ? Optional.empty() : Optional.of(new TextSet(both));
  }

  @Override
  public TextSet not() {
    return new TextSet(TextOperations.others(automaton, ALL.automaton));
  }

  @Override
  public Value sample(RandomGenerator chances) {
    return Value.of(new TextSample(automaton, chances).text());
  }

  /// Without halves of surrogate pairs, which no text has.
  private static Automaton anyText() {
    Automaton any = new Automaton();
    int state = any.createState();
    any.setAccept(state, true);
    any.addTransition(state, state, Character.MIN_CODE_POINT, Character.MIN_SURROGATE - 1);
    any.addTransition(state, state, Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT);
    any.finishState();
    return any;
  }
}
