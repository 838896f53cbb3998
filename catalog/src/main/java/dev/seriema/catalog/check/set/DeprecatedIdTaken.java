package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A deprecated rule has its id for itself among the deprecated ones; live ones are told where they
/// are loaded.
final class DeprecatedIdTaken implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Map<RuleId, RepositoryRule> first = new HashMap<>();
    for (RepositoryRule rule : repository.deprecated()) {
      Optional<RepositoryRule> other = rule.id().map(id -> first.putIfAbsent(id, rule));
      other.ifPresent(taken ->
          findings.add(
              SetFault.DEPRECATED_ID_TAKEN,
              rule,
              rule.idSpan(),
              "the id is also that of another deprecated rule, " + taken.location().path()));
    }
  }
}
