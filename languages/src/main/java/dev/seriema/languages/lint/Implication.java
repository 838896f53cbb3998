package dev.seriema.languages.lint;

import dev.seriema.languages.lint.Fact.Question;

/// Whether one question to a field settles another.
///
/// It says so only where that is certain, also for a field that is missing or has several values.
final class Implication {
  private Implication() {}

  /// Whether every event that answers `given` with yes answers `asked` with yes.
  ///
  /// @param given about the same field, read as the same type
  static boolean holds(Question given, Question asked, Fits fits) {
    if (!fits.effort().spendOnPair()) {
      return false;
    }
    if (!asked.negated()) {
      return !given.negated() && new Within(fits).all(given.predicates(), asked.predicates());
    }
    return given.negated()
        ? new Within(fits).all(asked.predicates(), given.predicates())
        : !given.several() && new Apart(fits).all(given.predicates(), asked.predicates());
  }
}
