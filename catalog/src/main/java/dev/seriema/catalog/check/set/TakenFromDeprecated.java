package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.rule.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A live rule has neither the id nor the name of a deprecated one: who meets an old alert could
/// not tell which of the two it is of.
final class TakenFromDeprecated implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<RepositoryRule> deprecated = repository.deprecated();
    if (deprecated.isEmpty()) {
      return;
    }
    Map<String, RepositoryRule> names = new HashMap<>();
    Map<RuleId, RepositoryRule> ids = new HashMap<>();
    for (RepositoryRule rule : deprecated) {
      rule.summary().name().ifPresent(name -> names.putIfAbsent(name, rule));
      rule.id().ifPresent(id -> ids.putIfAbsent(id, rule));
    }
    for (RepositoryRule rule : repository.live()) {
      RepositoryRule sameId = rule.id().map(ids::get).orElse(null);
      RepositoryRule sameName = rule.summary().name().map(names::get).orElse(null);
      if (sameId != null) {
        findings.add(
            SetFault.TAKEN_FROM_DEPRECATED,
            rule,
            rule.idSpan(),
            "the id is also that of a deprecated rule, " + sameId.location().path());
      } else if (sameName != null) {
        findings.add(
            SetFault.TAKEN_FROM_DEPRECATED,
            rule,
            rule.summary().nameSpan(),
            "the name is also that of a deprecated rule, " + sameName.location().path());
      }
    }
  }
}
