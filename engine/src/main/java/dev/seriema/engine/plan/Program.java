package dev.seriema.engine.plan;

import java.util.Arrays;
import java.util.List;

/// The conditions of all rules as jumps over atoms.
///
/// A step is three numbers: an atom and the answer that is wanted of it (`2 * atom + wanted`),
/// where to go when it is given, and where to go when not. [#MATCH] and [#MISS] end a rule.
public final class Program {
  public static final int MATCH = -1;
  public static final int MISS = -2;

  private final int[] steps;
  private final int[] entries;

  private Program(int[] steps, int[] entries) {
    this.steps = steps;
    this.entries = entries;
  }

  /// Where a rule starts; it may end at once.
  public int entry(int rule) {
    return entries[rule];
  }

  public int atom(int step) {
    return steps[step] >>> 1;
  }

  public boolean wanted(int step) {
    return (steps[step] & 1) != 0;
  }

  public int onGiven(int step) {
    return steps[step + 1];
  }

  public int onOther(int step) {
    return steps[step + 2];
  }

  /// Writes rules one after the other, each from its end to its start so that every jump is known.
  /// Terms are asked in the order in which they stand.
  static final class Writer {
    private int[] steps = new int[1024];
    private int length;

    /// @return the entry of the rule
    int write(Term condition) {
      return write(condition, MATCH, MISS);
    }

    Program finish(int[] entries) {
      return new Program(Arrays.copyOf(steps, length), entries);
    }

    private int write(Term condition, int onTrue, int onFalse) {
      return switch (condition) {
        case Term.Always(boolean holds) -> holds ? onTrue : onFalse;
        case Term.Ask(int atom, boolean wanted) -> step(atom, wanted, onTrue, onFalse);
        case Term.AllOf(List<Term> terms) -> {
          int next = onTrue;
          for (Term term : terms.reversed()) {
            next = write(term, next, onFalse);
          }
          yield next;
        }
        case Term.AnyOf(List<Term> terms) -> {
          int next = onFalse;
          for (Term term : terms.reversed()) {
            next = write(term, onTrue, next);
          }
          yield next;
        }
      };
    }

    private int step(int atom, boolean wanted, int onGiven, int onOther) {
      if (length + 3 > steps.length) {
        steps = Arrays.copyOf(steps, 2 * steps.length);
      }
      steps[length] = 2 * atom + (wanted ? 1 : 0);
      steps[length + 1] = onGiven;
      steps[length + 2] = onOther;
      length += 3;
      return length - 3;
    }
  }
}
