package dev.seriema.languages.lint;

import dev.seriema.model.expression.Predicate;
import java.util.IdentityHashMap;

/// The predicates of one query, each made ready for comparing once: a part is compared with many.
final class Fits {
  private final Effort effort;
  private final IdentityHashMap<Predicate, Fit> made = new IdentityHashMap<>();

  Fits(Effort effort) {
    this.effort = effort;
  }

  Effort effort() {
    return effort;
  }

  Fit of(Predicate predicate) {
    return made.computeIfAbsent(predicate, asked -> new Fit(asked, effort));
  }
}
