package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.Entailment;
import dev.seriema.model.expression.Condition;

/// What a change does to the events that a rule tells of. What is claimed is sure; where that
/// cannot be had, nothing is claimed.
public enum Meaning {
  /// The same events.
  EQUAL("the same events"),
  /// None that was not told of before.
  NARROWS("fewer events"),
  /// None of those less that were told of before.
  WIDENS("more events"),
  /// Some parts of the change narrow and the others widen.
  NARROWS_AND_WIDENS("fewer events in one place, more in another"),
  UNCLEAR("other events");

  private final String words;

  Meaning(String words) {
    this.words = words;
  }

  /// Such as `fewer events`.
  public String words() {
    return words;
  }

  /// What two changes do together.
  public Meaning and(Meaning other) {
    if (this == other || other == EQUAL) {
      return this;
    }
    if (this == EQUAL) {
      return other;
    }
    return this == UNCLEAR || other == UNCLEAR ? UNCLEAR : NARROWS_AND_WIDENS;
  }

  /// What it does to ask one condition in place of another.
  static Meaning between(Condition before, Condition after, Entailment entailment) {
    boolean narrows = entailment.holds(after, before);
    boolean widens = entailment.holds(before, after);
    return narrows ? (widens ? EQUAL : NARROWS) : (widens ? WIDENS : UNCLEAR);
  }

  /// What the opposite change does.
  Meaning reversed() {
    return switch (this) {
      case NARROWS -> WIDENS;
      case WIDENS -> NARROWS;
      case EQUAL, NARROWS_AND_WIDENS, UNCLEAR -> this;
    };
  }
}
