package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.Set;

/// A rule that will be released has a version, or gets its first at the next lock.
final class NotLocked implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.lock(repository)
        .ifPresent(lock -> {
          Set<RuleId> locked = LockEntry.entries(lock).keySet();
          for (RepositoryRule rule : repository.live()) {
            if (rule.summary().isProduction()
                && rule.id().filter(id -> !locked.contains(id)).isPresent()) {
              findings.add(
                  LockFault.NOT_LOCKED,
                  rule,
                  rule.idSpan(),
                  "the rule has no version yet; the next lock gives it its first");
            }
          }
        });
  }
}
