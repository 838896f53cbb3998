package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.Set;

/// A rule that is given up was once released: its version is locked.
final class NeverLocked implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.lock(repository)
        .ifPresent(lock -> {
          Set<RuleId> locked = LockEntry.entries(lock).keySet();
          for (RepositoryRule rule : repository.deprecated()) {
            if (rule.id().filter(id -> !locked.contains(id)).isPresent()) {
              findings.add(
                  LockFault.NEVER_LOCKED,
                  rule,
                  rule.summary().maturitySpan(),
                  "the rule is deprecated and was never released: its version is not locked",
                  "delete the file");
            }
          }
        });
  }
}
