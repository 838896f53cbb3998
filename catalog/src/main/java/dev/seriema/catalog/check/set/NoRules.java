package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;

/// A repository has a rule that is not deprecated; where releases are made of it, one that they
/// have.
final class NoRules implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    boolean isElastic = repository.isElastic();
    if (repository.rules().stream()
        .noneMatch(rule -> rule.isLive() && (!isElastic || rule.summary().isProduction()))) {
      findings.add(
          SetFault.NO_RULES,
          repository.files().sign(),
          new SourceSpan(0, 0),
          "the repository has no " + (isElastic ? "production" : "live") + " rule");
    }
  }
}
