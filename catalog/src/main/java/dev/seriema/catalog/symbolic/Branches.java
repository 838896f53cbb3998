package dev.seriema.catalog.symbolic;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;

/// States in the order in which they are met, each with its transitions in order, of which only
/// those are kept in the end that lead to the end of a text.
///
/// It does what [org.apache.lucene.util.automaton.Operations#removeDeadStates] does, without
/// sorting all transitions to walk them backwards.
final class Branches {
  private static final int FIELDS = 3;

  /// Where the transitions of a state begin, in threes: first and last code point, and the state
  /// behind.
  private int[] begins = new int[64];

  private int[] transitions = new int[64 * FIELDS];
  private int filled;
  private int states;
  private final BitSet ends = new BitSet();

  /// The greatest number of a state that a transition leads to.
  private int newest;

  /// Begins the next state; the first is where texts begin.
  void begin(boolean isEnd) {
    if (states + 1 >= begins.length) {
      begins = Arrays.copyOf(begins, begins.length * 2);
    }
    ends.set(states, isEnd);
    begins[states++] = filled;
    begins[states] = filled;
  }

  /// Adds a transition of the state that was begun last, behind those that it has.
  ///
  /// @param to may be begun later
  void add(int first, int last, int to) {
    if (filled == transitions.length) {
      transitions = Arrays.copyOf(transitions, filled * 2);
    }
    transitions[filled++] = first;
    transitions[filled++] = last;
    transitions[filled++] = to;
    begins[states] = filled;
    newest = Math.max(newest, to);
  }

  /// Whether a transition leads to a state or to one behind it.
  boolean leadsTo(int state) {
    return newest >= state;
  }

  /// Deterministic where no two transitions of a state overlap.
  Automaton automaton() {
    BitSet live = live();
    if (!live.get(0)) {
      return Automata.makeEmpty();
    }
    int[] numbers = new int[states];
    Automaton automaton = new Automaton(live.cardinality(), filled / FIELDS);
    for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
      numbers[state] = automaton.createState();
      automaton.setAccept(numbers[state], ends.get(state));
    }
    for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
      for (int at = begins[state]; at < begins[state + 1]; at += FIELDS) {
        int to = transitions[at + 2];
        if (live.get(to)) {
          automaton.addTransition(
              numbers[state], numbers[to], transitions[at], transitions[at + 1]);
        }
      }
    }
    automaton.finishState();
    return automaton;
  }

  /// The states from which a text can end: backwards from the ends.
  private BitSet live() {
    int[] sources = new int[filled / FIELDS];
    int[] sourcesEnd = sourcesEnd();
    for (int state = states - 1; state >= 0; state--) {
      for (int at = begins[state]; at < begins[state + 1]; at += FIELDS) {
        sources[--sourcesEnd[transitions[at + 2]]] = state;
      }
    }
    BitSet live = (BitSet) ends.clone();
    int[] waiting = new int[states];
    int waits = 0;
    for (int end = live.nextSetBit(0); end >= 0; end = live.nextSetBit(end + 1)) {
      waiting[waits++] = end;
    }
    while (waits > 0) {
      int state = waiting[--waits];
      for (int at = sourcesEnd[state]; at < sourcesEnd[state + 1]; at++) {
        if (!live.get(sources[at])) {
          live.set(sources[at]);
          waiting[waits++] = sources[at];
        }
      }
    }
    return live;
  }

  /// Behind the last source of each state, all sources laid one after the other by state.
  private int[] sourcesEnd() {
    int[] end = new int[states + 1];
    for (int at = 0; at < filled; at += FIELDS) {
      end[transitions[at + 2]]++;
    }
    for (int state = 1; state <= states; state++) {
      end[state] += end[state - 1];
    }
    return end;
  }
}
