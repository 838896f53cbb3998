package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.util.Optional;

/// Elastic's repository keeps the rule that Elastic Defend is shown with, under its id and name.
final class ProtectedRule implements RepositoryCheck {
  private static final RuleId ID = new RuleId("9a1a2dae-0b5f-4c3d-8305-a268d404c306");
  private static final String NAME = "Endpoint Security (Elastic Defend)";

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    if (!repository.isElastic()) {
      return;
    }
    Optional<RepositoryRule> found =
        repository.live().stream()
            .filter(rule -> rule.id().filter(ID::equals).isPresent())
            .findFirst();
    if (found.isEmpty()) {
      findings.add(
          SetFault.PROTECTED_RULE,
          repository.files().sign(),
          new SourceSpan(0, 0),
          "the protected rule `" + ID.id() + "`, `" + NAME + "`, is not there");
    } else if (found.get().summary().name().filter(name -> !name.equals(NAME)).isPresent()) {
      findings.add(
          SetFault.PROTECTED_RULE,
          found.get(),
          found.get().summary().nameSpan(),
          "the protected rule `" + ID.id() + "` has another name",
          "write `" + NAME + "`");
    }
  }
}
