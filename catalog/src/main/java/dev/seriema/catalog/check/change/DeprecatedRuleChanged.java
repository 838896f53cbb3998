package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RuleLocation;

/// A rule in the folder of deprecated ones stays as it is; that binds though it is no rule of a
/// release any more.
final class DeprecatedRuleChanged implements ChangeCheck {
  @Override
  public void check(RepositoryChange change, RepositoryFindings findings) {
    for (RepositoryChange.ChangedRule changed : change.rules()) {
      if (changed.rule().location().kind() == RuleLocation.Kind.DEPRECATED) {
        findings.add(
            ChangeFault.DEPRECATED_RULE_CHANGED,
            changed.rule().source().get(),
            changed.rule().summary().maturitySpan(),
            "the rule was deprecated before, and its file changed");
      }
    }
  }
}
