package dev.seriema.detector.schedule;

import java.util.Optional;
import java.util.PrimitiveIterator;

/// The next execution of a rule.
///
/// @param later the moments behind it
record Pending(ExecutedRule rule, long moment, PrimitiveIterator.OfLong later) {
  /// The first execution behind those that a rule has had.
  static Optional<Pending> first(ExecutedRule rule, Moments moments) {
    return of(rule, moments.of(rule.rule().timing(), rule.executedLast()).iterator());
  }

  /// The execution behind it.
  Optional<Pending> next() {
    return of(rule, later);
  }

  private static Optional<Pending> of(ExecutedRule rule, PrimitiveIterator.OfLong moments) {
    return moments.hasNext()
        ? Optional.of(new Pending(rule, moments.nextLong(), moments))
        : Optional.empty();
  }
}
