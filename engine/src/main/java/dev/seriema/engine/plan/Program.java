package dev.seriema.engine.plan;

import java.util.Arrays;
import java.util.List;

/// The conditions of all rules as jumps over atoms.
///
/// A step is five numbers, side by side since they are read together: an atom and the answer that
/// is wanted of it (`2 * atom + wanted`), where to go when it is given, where to go when not, and
/// where the atom finds its answer. [#MATCH] and [#MISS] end a rule.
public final class Program {
  public static final int MATCH = -1;
  public static final int MISS = -2;

  private static final int STEP = 5;

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

  /// The look-up that answers the atom; `~slot` where it is a test of the values in a slot; and
  /// [Integer#MIN_VALUE] where it is another test.
  public int source(int step) {
    return steps[step + 3];
  }

  /// The number of the atom among those of its look-up.
  public int numberInLookUp(int step) {
    return steps[step + 4];
  }

  /// Writes rules one after the other, each from its end to its start so that every jump is known.
  /// Terms are asked in the order in which they stand.
  static final class Writer {
    private final Atoms atoms;
    private final LookUps lookUps;
    private int[] steps = new int[1024];
    private int length;

    Writer(Atoms atoms, LookUps lookUps) {
      this.atoms = atoms;
      this.lookUps = lookUps;
    }

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
      if (length + STEP > steps.length) {
        steps = Arrays.copyOf(steps, 2 * steps.length);
      }
      steps[length] = 2 * atom + (wanted ? 1 : 0);
      steps[length + 1] = onGiven;
      steps[length + 2] = onOther;
      steps[length + 3] = source(atom);
      steps[length + 4] = lookUps.numberInLookUp(atom);
      length += STEP;
      return length - STEP;
    }

    private int source(int atom) {
      if (lookUps.lookUp(atom) >= 0) {
        return lookUps.lookUp(atom);
      }
      return atoms.slot(atom) >= 0 ? ~atoms.slot(atom) : Integer.MIN_VALUE;
    }
  }
}
