package dev.seriema.catalog.symbolic;

import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;

/// What sets of texts are made of others by, over deterministic automata whose transitions stand in
/// order; so are those that are made, and from each of their states a text can end.
final class TextOperations {
  private TextOperations() {}

  /// Texts that both accept.
  static Automaton intersection(Automaton first, Automaton second) {
    if (first.getNumStates() == 0 || second.getNumStates() == 0) {
      return Automata.makeEmpty();
    }
    Pairs pairs = new Pairs();
    pairs.of(0, 0);
    Branches branches = new Branches();
    for (int pair = 0; pair < pairs.count(); pair++) {
      int one = pairs.first(pair);
      int other = pairs.second(pair);
      branches.begin(first.isAccept(one) && second.isAccept(other));
      join(new Steps(first, one), new Steps(second, other), pairs, branches);
    }
    return branches.automaton();
  }

  private static void join(Steps one, Steps other, Pairs pairs, Branches branches) {
    while (one.isThere() && other.isThere()) {
      int from = Math.max(one.first(), other.first());
      int to = Math.min(one.last(), other.last());
      if (from <= to) {
        branches.add(from, to, pairs.of(one.to(), other.to()));
      }
      if (one.last() <= other.last()) {
        one.next();
      } else {
        other.next();
      }
    }
  }

  /// Texts that an automaton does not accept, of all that another one with a single state does.
  ///
  /// @param all its only state is an end, and leads back to itself
  static Automaton others(Automaton automaton, Automaton all) {
    if (automaton.getNumStates() == 0) {
      return all;
    }
    Branches branches = new Branches();
    int outside = automaton.getNumStates();
    for (int state = 0; state < outside; state++) {
      branches.begin(!automaton.isAccept(state));
      Steps steps = new Steps(automaton, state);
      for (Steps any = new Steps(all, 0); any.isThere(); any.next()) {
        divide(any.first(), any.last(), steps, outside, branches);
      }
    }
    if (!branches.leadsTo(outside)) {
      return branches.automaton();
    }
    branches.begin(true);
    for (Steps any = new Steps(all, 0); any.isThere(); any.next()) {
      branches.add(any.first(), any.last(), outside);
    }
    return branches.automaton();
  }

  /// Divides code points by what steps there are, those between them lead outside.
  private static void divide(int first, int last, Steps steps, int outside, Branches branches) {
    int from = first;
    while (from <= last) {
      if (steps.isThere() && steps.last() < from) {
        steps.next();
        continue;
      }
      boolean isStep = steps.isThere() && steps.first() <= from;
      int to = isStep ? steps.last() : steps.isThere() ? steps.first() - 1 : last;
      branches.add(from, Math.min(to, last), isStep ? steps.to() : outside);
      from = to + 1;
    }
  }
}
