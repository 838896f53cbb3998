package dev.seriema.engine.match;

import dev.seriema.engine.plan.Program;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The atoms whose tests failed on the present event, and what that means for rules that ask them.
/// Not thread-safe.
final class Faults {
  private final Map<Integer, Throwable> byAtom = new HashMap<>();

  void clear() {
    if (!byAtom.isEmpty()) {
      byAtom.clear();
    }
  }

  boolean isEmpty() {
    return byAtom.isEmpty();
  }

  void add(int atom, Throwable cause) {
    byAtom.putIfAbsent(atom, cause);
  }

  /// Goes both ways where an atom failed, so that it does not matter in which order atoms are
  /// asked: a rule fails only where its end depends on what nobody knows.
  ///
  /// @param entry of the rule
  /// @param answer of the atom of a step
  Ends ends(Program program, int entry, IntUnaryOperator answer) {
    boolean isMatch = false;
    boolean isMiss = false;
    Throwable cause = null;
    BitSet visited = new BitSet();
    Deque<Integer> left = new ArrayDeque<>();
    left.add(entry);
    while (!left.isEmpty()) {
      int step = left.pop();
      if (step < 0) {
        isMatch |= step == Program.MATCH;
        isMiss |= step == Program.MISS;
      } else if (!visited.get(step)) {
        visited.set(step);
        int given = answer.applyAsInt(step);
        boolean isFault = given == Answer.FAULT;
        boolean isWanted = given == (program.wanted(step) ? Answer.HOLDS : Answer.FAILS);
        if (isFault && cause == null) {
          cause = byAtom.get(program.atom(step));
        }
        if (isFault || isWanted) {
          left.push(program.onGiven(step));
        }
        if (isFault || !isWanted) {
          left.push(program.onOther(step));
        }
      }
    }
    return new Ends(isMatch, isMatch && isMiss ? cause : null);
  }

  /// @param isMatch whether the rule may match
  /// @param cause why nobody knows whether it does; null where that is known
  record Ends(boolean isMatch, @Nullable Throwable cause) {}
}
