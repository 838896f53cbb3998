package dev.seriema.catalog.review.item;

import java.util.ArrayList;
import java.util.List;

/// What is answered to an item, and why.
///
/// @param reasons at least one; of what is left to a person the first is the question
public record Verdict(State state, List<Reason> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("nothing shows that an item is " + state);
    }
  }

  public static Verdict met(String shows) {
    return new Verdict(State.MET, List.of(Reason.of(shows)));
  }

  public static Verdict notMet(Reason reason) {
    return new Verdict(State.NOT_MET, List.of(reason));
  }

  /// @param question to the person
  /// @param facts what helps to answer it
  public static Verdict asks(String question, List<String> facts) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(question));
    facts.forEach(fact -> reasons.add(Reason.of(fact)));
    return new Verdict(State.FOR_A_PERSON, reasons);
  }
}
