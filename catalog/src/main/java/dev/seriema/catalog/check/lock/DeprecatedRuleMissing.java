package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.model.rule.RuleId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the list of deprecated rules names is there, and deprecated. Of entries for a later release
/// than the next package nothing is asked.
final class DeprecatedRuleMissing implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Set<RuleId> deprecated =
        repository.deprecated().stream()
            .flatMap(rule -> rule.id().stream())
            .collect(Collectors.toSet());
    Optional<Release> stack = repository.packageStack();
    LockEntry.deprecated(repository)
        .ifPresent(file ->
            LockEntry.entries(file)
                .forEach((id, entry) -> {
                  if (!deprecated.contains(id) && !isLater(entry, stack)) {
                    findings.add(
                        LockFault.DEPRECATED_RULE_MISSING,
                        file.source(),
                        entry.keySpan(),
                        "no deprecated rule has the id `" + entry.id() + "`");
                  }
                }));
  }

  private static boolean isLater(LockEntry entry, Optional<Release> stack) {
    return entry
        .stack("stack_version")
        .filter(since -> stack.filter(next -> since.compareTo(next) > 0).isPresent())
        .isPresent();
  }
}
