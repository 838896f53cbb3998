package dev.seriema.languages.lint;

import dev.seriema.model.expression.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether one condition is sure to hold wherever another does: for every event, with missing
/// fields and fields of several values.
///
/// It compares parts with each other and does not try cases, so it may say no where the answer is
/// yes. What would cost more than [Effort] allows is answered with no.
public final class Entailment {
  private final Effort effort = new Effort();
  private final Fits fits = new Fits(effort);
  private final Map<Condition, Needs> needs = new HashMap<>();
  private final Map<Pair, Boolean> known = new HashMap<>();

  /// Two parts by what they are, not by what they say.
  private record Pair(Needs given, Needs asked) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair(var otherGiven, var otherAsked)
          && isSame(given, otherGiven)
          && isSame(asked, otherAsked);
    }

    @SuppressWarnings("ReferenceEquality") // Parts are many, and each is made once.
    private static boolean isSame(Needs one, Needs other) {
      return one == other;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(given) + System.identityHashCode(asked);
    }
  }

  /// Whether every event for which `given` holds is one for which `asked` holds.
  public boolean holds(Condition given, Condition asked) {
    return holds(read(given), read(asked));
  }

  /// Whether both are sure to hold for the same events.
  public boolean isSame(Condition one, Condition other) {
    return holds(one, other) && holds(other, one);
  }

  private Needs read(Condition condition) {
    return needs.computeIfAbsent(condition, Needs::of);
  }

  private boolean holds(Needs given, Needs asked) {
    Pair pair = new Pair(given, asked);
    Boolean before = known.get(pair);
    if (before != null) {
      return before;
    }
    boolean answer = effort.spendOnPair() && found(given, asked);
    known.put(pair, answer);
    return answer;
  }

  private boolean found(Needs given, Needs asked) {
    if (given instanceof Needs.Any(var terms)) {
      return terms.stream().allMatch(term -> holds(term, asked));
    }
    if (asked instanceof Needs.All(var terms)) {
      return terms.stream().allMatch(term -> holds(given, term));
    }
    return leaf(given, asked)
        || terms(given).stream().anyMatch(term -> holds(term, asked))
        || (asked instanceof Needs.Any(var terms)
            && terms.stream().anyMatch(term -> holds(given, term)));
  }

  /// The terms of which each is given by itself.
  private static List<Needs> terms(Needs given) {
    return given instanceof Needs.All(var terms) ? terms : List.of();
  }

  private boolean leaf(Needs given, Needs asked) {
    if (given instanceof Needs.Asked(var one) && asked instanceof Needs.Asked(var other)) {
      return one.field().equals(other.field()) && Implication.holds(one, other, fits);
    }
    return given instanceof Needs.Computed(var one, var fails)
        && asked instanceof Needs.Computed(var other, var otherFails)
        && fails == otherFails
        && new SameCondition(effort).holds(one, other);
  }
}
