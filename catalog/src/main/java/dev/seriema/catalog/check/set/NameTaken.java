package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A rule has its name for itself, among the live ones and among the deprecated ones.
final class NameTaken implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    check(repository.live(), findings);
    check(repository.deprecated(), findings);
  }

  private static void check(List<RepositoryRule> rules, RepositoryFindings findings) {
    Map<String, RepositoryRule> first = new HashMap<>();
    for (RepositoryRule rule : rules) {
      rule.summary()
          .name()
          .ifPresent(name -> {
            RepositoryRule other = first.putIfAbsent(name, rule);
            if (other != null) {
              findings.add(
                  SetFault.NAME_TAKEN,
                  rule,
                  rule.summary().nameSpan(),
                  "the name `" + name + "` is also that of " + other.location().path());
            }
          });
    }
  }
}
