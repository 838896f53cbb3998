package dev.seriema.catalog.check.rule;

/// Something that only all rules of a repository together can tell, or files beside them. It is
/// asked where a whole repository is checked, anew at each check.
///
/// One class asks one thing, and does not throw whatever it is given.
@FunctionalInterface
public interface RepositoryCheck {
  void check(RepositoryUnderCheck repository, RepositoryFindings findings);
}
