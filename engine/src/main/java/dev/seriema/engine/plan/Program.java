package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// The conditions of all rules as jumps over atoms.
///
/// It is one run of numbers, since to fetch them costs more than to read them: first two for each
/// rule, its number and its first step, then five for each step: an atom and the answer that is
/// wanted of it, where to go when it is given, where to go when not, and where the atom finds its
/// answer. [#MATCH] and [#MISS] end a rule.
public final class Program {
  public static final int MATCH = -1;
  public static final int MISS = -2;

  private static final int HEAD = 2;
  private static final int STEP = 5;

  /// Of the first number of a step, below its atom.
  private static final int WANTED = 1;

  private static final int AWAITED = 2;
  private static final int ATOM_SHIFT = 2;

  private final int[] steps;
  private final int size;

  private Program(int[] steps, int size) {
    this.steps = steps;
    this.size = size;
  }

  /// How many rules there are.
  public int size() {
    return size;
  }

  /// The number of the rule at a place.
  public int rule(int place) {
    return steps[HEAD * place];
  }

  /// Where the rule at a place starts; it may end at once.
  public int entry(int place) {
    return steps[HEAD * place + 1];
  }

  public int atom(int step) {
    return steps[step] >>> ATOM_SHIFT;
  }

  /// Whether rules wait for the atom, so that it fails where its values were searched for patterns
  /// without finding it.
  public boolean isAwaited(int step) {
    return (steps[step] & AWAITED) != 0;
  }

  public boolean wanted(int step) {
    return (steps[step] & WANTED) != 0;
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
    private final IntPredicate isAwaited;
    private final List<Integer> heads = new ArrayList<>();
    private int[] steps = new int[1024];
    private int length;

    /// @param isAwaited whether a search finds an atom for which rules wait
    Writer(Atoms atoms, LookUps lookUps, IntPredicate isAwaited) {
      this.atoms = atoms;
      this.lookUps = lookUps;
      this.isAwaited = isAwaited;
    }

    /// @param rule its number
    void write(int rule, Term condition) {
      heads.add(rule);
      heads.add(write(condition, MATCH, MISS));
    }

    /// Puts the heads before the steps, which moves what steps are gone to.
    Program finish() {
      int moved = heads.size();
      int[] all = new int[moved + length];
      for (int at = 0; at < moved; at += HEAD) {
        all[at] = heads.get(at);
        all[at + 1] = moved(heads.get(at + 1), moved);
      }
      System.arraycopy(steps, 0, all, moved, length);
      for (int step = moved; step < all.length; step += STEP) {
        all[step + 1] = moved(all[step + 1], moved);
        all[step + 2] = moved(all[step + 2], moved);
      }
      return new Program(all, moved / HEAD);
    }

    private static int moved(int target, int by) {
      return target < 0 ? target : target + by;
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
      steps[length] =
          atom << ATOM_SHIFT | (isAwaited.test(atom) ? AWAITED : 0) | (wanted ? WANTED : 0);
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
