package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.review.item.Change;
import dev.seriema.catalog.review.item.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule that is not the same in two commits.
///
/// @param sameContent whether its file only moved, or only its evidence changed
/// @param before empty where it is new
/// @param after empty where its file was removed
/// @param comparison what changed; empty for a new rule, and where a version cannot be read
public record ReviewedRule(
    ChangeKind kind,
    boolean sameContent,
    Optional<ReadRule> before,
    Optional<ReadRule> after,
    Optional<RuleComparison> comparison,
    List<RuleFinding> findings,
    Set<String> off,
    RuleFacts facts)
    implements Change {
  public ReviewedRule {
    findings = List.copyOf(findings);
    off = Set.copyOf(off);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a rule is there before or after its change");
    }
  }

  /// As it is now; of a removed one, as it was.
  public ReadRule rule() {
    return after.or(() -> before).orElseThrow();
  }

  /// As it was; of a new one, as it is.
  public ReadRule earlier() {
    return before.or(() -> after).orElseThrow();
  }
}
