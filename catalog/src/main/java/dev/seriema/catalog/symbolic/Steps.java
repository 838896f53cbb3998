package dev.seriema.catalog.symbolic;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/// The transitions of a state, one after the other.
final class Steps {
  private final Automaton automaton;
  private final Transition transition = new Transition();
  private int left;

  Steps(Automaton automaton, int state) {
    this.automaton = automaton;
    left = automaton.initTransition(state, transition);
    if (left > 0) {
      automaton.getNextTransition(transition);
    }
  }

  boolean isThere() {
    return left > 0;
  }

  void next() {
    left--;
    if (left > 0) {
      automaton.getNextTransition(transition);
    }
  }

  /// The first code point.
  int first() {
    return transition.min;
  }

  /// The last code point.
  int last() {
    return transition.max;
  }

  /// The state behind.
  int to() {
    return transition.dest;
  }
}
