package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.Set;

/// A rule that was released stays so, or is given up: it is not taken back into development.
final class Demoted implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.lock(repository)
        .ifPresent(lock -> {
          Set<RuleId> locked = LockEntry.entries(lock).keySet();
          for (RepositoryRule rule : repository.live()) {
            if (!rule.summary().isProduction()
                && rule.summary().maturity().isPresent()
                && rule.id().filter(locked::contains).isPresent()) {
              findings.add(
                  LockFault.DEMOTED,
                  rule,
                  rule.summary().maturitySpan(),
                  "the rule was released and is back in `" + rule.summary().maturity().get() + "`",
                  "write `production` or `deprecated`");
            }
          }
        });
  }
}
