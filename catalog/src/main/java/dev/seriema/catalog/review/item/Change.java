package dev.seriema.catalog.review.item;

import dev.seriema.catalog.check.RuleFinding;
import java.util.List;

/// What is judged by a guideline.
public interface Change {
  /// What `check` finds about it in the later commit.
  List<RuleFinding> findings();
}
