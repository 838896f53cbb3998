package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.VersionRoute;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The versions of an older stack have room below those of the newer one: a rule that is for an
/// older stack than its lock has an entry for it, its next version is still free there, and no such
/// entry is past its end.
final class NoRoom implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<Release> stacks = repository.stacks();
    Optional<WrittenFile> lock = LockEntry.lock(repository);
    if (lock.isEmpty()) {
      return;
    }
    Map<RuleId, LockEntry> entries = LockEntry.entries(lock.get());
    entries.values().forEach(entry -> checkEnd(lock.get(), entry, findings));
    if (!stacks.isEmpty()) {
      for (RepositoryRule rule : repository.live()) {
        rule.id()
            .flatMap(id -> Optional.ofNullable(entries.get(id)))
            .filter(_ -> rule.summary().isProduction())
            .ifPresent(entry -> checkStack(rule, entry, stacks.getFirst(), findings));
      }
    }
  }

  private static void checkStack(
      RepositoryRule rule, LockEntry entry, Release oldest, RepositoryFindings findings) {
    Optional<LockedRule> locked = LockedRule.of(entry.table());
    Optional<Release> own = rule.summary().minimumStack().flatMap(Written::stack);
    if (locked.isEmpty()) {
      return;
    }
    String stack = shown(own.filter(known -> known.compareTo(oldest) > 0).orElse(oldest));
    VersionRoute route = VersionRoute.of(own, locked, rule.summary().hash(), oldest);
    if (route instanceof VersionRoute.NoEarlier && !entry.hasEarlier(stack)) {
      findings.add(
          LockFault.NO_ROOM,
          rule,
          rule.idSpan(),
          "the rule is for `"
              + stack
              + "`, its version is locked for `"
              + shown(locked.get().stack().orElse(oldest))
              + "`, and the lock has no earlier version for `"
              + stack
              + "`");
    } else if (route instanceof VersionRoute.UsedUp(var version, var last)) {
      findings.add(
          LockFault.NO_ROOM,
          rule,
          rule.idSpan(),
          "the rule has changed, and its next version for `"
              + stack
              + "` would be "
              + version
              + ", past the last that is free there, "
              + last);
    }
  }

  private static String shown(Release stack) {
    return stack.major() + "." + stack.minor();
  }

  private static void checkEnd(WrittenFile lock, LockEntry entry, RepositoryFindings findings) {
    WrittenRule.table(entry.table(), "previous")
        .ifPresent(previous -> {
          for (String stack : previous.keys()) {
            WrittenRule.table(previous, stack)
                .ifPresent(fork -> checkEnd(lock, entry, stack, fork, findings));
          }
        });
  }

  private static void checkEnd(
      WrittenFile lock,
      LockEntry entry,
      String stack,
      WrittenTable fork,
      RepositoryFindings findings) {
    Optional<WrittenInteger> version = integer(fork, "version");
    Optional<WrittenInteger> end = integer(fork, "max_allowable_version");
    if (version.isPresent() && end.isPresent() && version.get().value() > end.get().value()) {
      findings.add(
          LockFault.NO_ROOM,
          lock.source(),
          version.get().span(),
          "version "
              + version.get().value()
              + " of `"
              + entry.id()
              + "` for `"
              + stack
              + "` is past its end, "
              + end.get().value());
    }
  }

  private static Optional<WrittenInteger> integer(WrittenTable table, String key) {
    return table
        .member(key)
        .map(WrittenTable.Member::value)
        .filter(WrittenInteger.class::isInstance)
        .map(WrittenInteger.class::cast);
  }
}
