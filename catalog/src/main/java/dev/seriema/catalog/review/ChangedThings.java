package dev.seriema.catalog.review;

import dev.seriema.catalog.review.hunt.ReadHunt;
import dev.seriema.catalog.review.rule.ReadRule;
import java.util.List;
import java.util.Optional;

/// The changed files of a range by what they hold.
///
/// @param code paths of code and schemas
/// @param others paths of all else
record ChangedThings(
    List<ChangedRule> rules, List<ChangedHunt> hunts, List<String> code, List<String> others) {
  ChangedThings {
    rules = List.copyOf(rules);
    hunts = List.copyOf(hunts);
    code = List.copyOf(code);
    others = List.copyOf(others);
  }

  /// @param sameContent whether its file only moved, or only its evidence changed
  record ChangedRule(Optional<ReadRule> before, Optional<ReadRule> after, boolean sameContent) {
    /// As it is now; of a removed one, as it was.
    ReadRule rule() {
      return after.or(() -> before).orElseThrow();
    }
  }

  record ChangedHunt(Optional<ReadHunt> before, Optional<ReadHunt> after) {
    ReadHunt hunt() {
      return after.or(() -> before).orElseThrow();
    }
  }
}
