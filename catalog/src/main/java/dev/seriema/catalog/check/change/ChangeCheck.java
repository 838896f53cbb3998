package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryFindings;

/// Something that is asked of a change. One class asks one thing, and does not throw whatever it is
/// given.
@FunctionalInterface
interface ChangeCheck {
  void check(RepositoryChange change, RepositoryFindings findings);
}
