package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import java.util.List;
import java.util.Optional;

/// What a change does to the files of a repository that were there before and are there still. New
/// files and removed ones are no part of it; one that moved is both.
///
/// @param rules in the order of their files
/// @param lock the version lock, where it changed
public record RepositoryChange(List<ChangedRule> rules, Optional<ChangedLock> lock) {
  public RepositoryChange {
    rules = List.copyOf(rules);
  }

  /// A rule whose file has another content.
  ///
  /// @param rule as it is now
  /// @param before its tables as they were; empty where they cannot be read
  /// @param after as they are
  public record ChangedRule(
      RepositoryRule rule, Optional<WrittenRule> before, Optional<WrittenRule> after) {}

  public record ChangedLock(WrittenFile before, WrittenFile after) {}
}
