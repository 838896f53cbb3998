package dev.seriema.catalog.review.item;

import dev.seriema.catalog.check.RuleFinding;
import java.util.List;
import java.util.Set;

/// What is judged by a guideline.
public interface Change {
  /// What `check` finds about it in the later commit.
  List<RuleFinding> findings();

  /// The codes that `check` does not tell of, since the repository has switched them off.
  Set<String> off();
}
