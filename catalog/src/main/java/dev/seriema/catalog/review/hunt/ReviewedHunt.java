package dev.seriema.catalog.review.hunt;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.review.item.Change;
import dev.seriema.catalog.review.item.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A hunt that is not the same in two commits.
///
/// @param before empty where it is new
/// @param after empty where its file was removed
public record ReviewedHunt(
    ChangeKind kind,
    Optional<ReadHunt> before,
    Optional<ReadHunt> after,
    List<RuleFinding> findings,
    Set<String> off)
    implements Change {
  public ReviewedHunt {
    findings = List.copyOf(findings);
    off = Set.copyOf(off);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a hunt is there before or after its change");
    }
  }

  /// As it is now; of a removed one, as it was.
  public ReadHunt hunt() {
    return after.or(() -> before).orElseThrow();
  }
}
