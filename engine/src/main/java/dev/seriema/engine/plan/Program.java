package dev.seriema.engine.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

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
  static final class Writer {
    private final ToIntFunction<Atom> numberOf;
    private int[] steps = new int[1024];
    private int length;

    /// @param numberOf the number of an atom, given on first sight
    Writer(ToIntFunction<Atom> numberOf) {
      this.numberOf = numberOf;
    }

    /// @return the entry of the rule
    int write(Normal condition) {
      return write(condition, MATCH, MISS);
    }

    Program finish(int[] entries) {
      return new Program(Arrays.copyOf(steps, length), entries);
    }

    private int write(Normal condition, int onTrue, int onFalse) {
      return switch (condition) {
        case Normal.Always(boolean holds) -> holds ? onTrue : onFalse;
        case Normal.Literal(Atom atom, boolean wanted) -> step(atom, wanted, onTrue, onFalse);
        case Normal.AllOf(List<Normal> terms) -> {
          int next = onTrue;
          for (Normal term : cheapestFirst(terms).reversed()) {
            next = write(term, next, onFalse);
          }
          yield next;
        }
        case Normal.AnyOf(List<Normal> terms) -> {
          int next = onFalse;
          for (Normal term : cheapestFirst(terms).reversed()) {
            next = write(term, onTrue, next);
          }
          yield next;
        }
      };
    }

    private int step(Atom atom, boolean wanted, int onGiven, int onOther) {
      if (length + 3 > steps.length) {
        steps = Arrays.copyOf(steps, 2 * steps.length);
      }
      steps[length] = 2 * numberOf.applyAsInt(atom) + (wanted ? 1 : 0);
      steps[length + 1] = onGiven;
      steps[length + 2] = onOther;
      length += 3;
      return length - 3;
    }

    private static List<Normal> cheapestFirst(List<Normal> terms) {
      return terms.stream().sorted(Comparator.comparingInt(Cost::of)).toList();
    }
  }
}
