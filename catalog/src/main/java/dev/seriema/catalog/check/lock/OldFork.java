package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.List;

/// The lock keeps no versions for stacks that the repository no longer supports.
final class OldFork implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<Release> stacks = repository.stacks();
    if (!stacks.isEmpty()) {
      LockEntry.lock(repository)
          .ifPresent(lock ->
              LockEntry.entries(lock)
                  .values()
                  .forEach(entry -> check(lock, entry, stacks.getFirst(), findings)));
    }
  }

  private static void check(
      WrittenFile lock, LockEntry entry, Release oldest, RepositoryFindings findings) {
    WrittenRule.table(entry.table(), "previous")
        .ifPresent(previous ->
            previous.keys().stream()
                .filter(stack -> isOlder(stack, oldest))
                .flatMap(stack -> previous.member(stack).stream())
                .forEach(member -> tell(lock, entry, member, oldest, findings)));
  }

  private static boolean isOlder(String stack, Release oldest) {
    return Written.stack(stack).filter(known -> known.compareTo(oldest) < 0).isPresent();
  }

  private static void tell(
      WrittenFile lock,
      LockEntry entry,
      WrittenTable.Member member,
      Release oldest,
      RepositoryFindings findings) {
    findings.add(
        LockFault.OLD_FORK,
        lock.source(),
        member.keySpan(),
        "`"
            + entry.id()
            + "` has an earlier version for `"
            + member.key()
            + "`, which is no longer supported; the oldest stack is `"
            + oldest.major()
            + "."
            + oldest.minor()
            + "`");
  }
}
