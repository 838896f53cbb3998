package dev.seriema.catalog.check.rule;

import java.util.List;

/// A repository of which all rules are checked.
///
/// @param rules all that it has, also given up ones and those of exports, in the order of their
///   files
public record RepositoryUnderCheck(
    RepositoryFiles files, CheckSettings settings, List<RepositoryRule> rules) {
  public RepositoryUnderCheck {
    rules = List.copyOf(rules);
  }

  /// The rules that are neither given up nor of an export.
  public List<RepositoryRule> live() {
    return rules.stream().filter(RepositoryRule::isLive).toList();
  }

  /// The rules that were given up.
  public List<RepositoryRule> deprecated() {
    return rules.stream().filter(rule -> rule.summary().isDeprecated()).toList();
  }

  /// Whether Elastic's customs are rules here.
  public boolean isElastic() {
    return settings.house() == House.ELASTIC;
  }
}
