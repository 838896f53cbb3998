package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.Optional;

/// Before a rule is given up, a release has it with a name that says so: those who use it then see
/// it in time. What was released is read in the version lock.
record Announced() implements Question<ReviewedRule> {
  private static final String MARK = "Deprecated - ";

  @Override
  public Verdict ask(ReviewedRule change) {
    Optional<String> locked = change.facts().lockedName();
    String earlier = change.earlier().name();
    if (locked.filter(name -> name.startsWith(MARK)).isPresent()) {
      return Verdict.met("it was released as " + Quoted.of(locked.get()));
    }
    if (earlier.startsWith(MARK)) {
      return Verdict.asks(
          "Was it released under that name?",
          List.of("its name is " + Quoted.of(earlier) + ", which the version lock does not say"));
    }
    if (locked.isEmpty()) {
      return Verdict.asks("Was it ever released?", List.of("no version lock has it"));
    }
    return Verdict.notMet(
        Reason.of("it was released as " + Quoted.of(locked.get()))
            .withAdvice(
                "let a release have it as "
                    + Quoted.of(MARK + earlier)
                    + " first, and give it up after that"));
  }
}
