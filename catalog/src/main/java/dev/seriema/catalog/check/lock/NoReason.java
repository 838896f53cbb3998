package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.Set;

/// A rule says why it is given up. Those that were on the list before reasons were asked for need
/// none.
final class NoReason implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.deprecated(repository)
        .ifPresent(file -> {
          Set<RuleId> listed = LockEntry.entries(file).keySet();
          for (RepositoryRule rule : repository.deprecated()) {
            if (!rule.summary().hasReason()
                && rule.id().filter(id -> !listed.contains(id)).isPresent()) {
              findings.add(
                  LockFault.NO_REASON,
                  rule,
                  rule.summary().maturitySpan(),
                  "the rule does not say why it is deprecated",
                  "add `deprecated_reason` to `[metadata]`");
            }
          }
        });
  }
}
