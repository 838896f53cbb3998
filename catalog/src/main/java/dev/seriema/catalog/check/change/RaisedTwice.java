package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import java.util.Optional;

/// One change of the version lock raises a version by one, for each stack that has one.
///
/// A rule that needs a later stack than before gets 100 more, so that the versions for the former
/// stack have room; whole hundreds count for nothing.
final class RaisedTwice implements ChangeCheck {
  private static final long ROOM = 100;

  @Override
  public void check(RepositoryChange change, RepositoryFindings findings) {
    change.lock().ifPresent(lock -> check(lock, findings));
  }

  private static void check(RepositoryChange.ChangedLock lock, RepositoryFindings findings) {
    Optional<WrittenTable> before = lock.before().table();
    Optional<WrittenTable> after = lock.after().table();
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    for (String id : after.get().keys()) {
      Optional<WrittenTable> former = WrittenRule.table(before.get(), id);
      Optional<WrittenTable> present = WrittenRule.table(after.get(), id);
      if (former.isPresent() && present.isPresent()) {
        Entry entry = new Entry(lock.after(), id, findings);
        entry.check(former.get(), present.get(), "");
        entry.checkStacks(former.get(), present.get());
      }
    }
  }

  private record Entry(WrittenFile lock, String id, RepositoryFindings findings) {
    void checkStacks(WrittenTable before, WrittenTable after) {
      Optional<WrittenTable> former = WrittenRule.table(before, "previous");
      Optional<WrittenTable> present = WrittenRule.table(after, "previous");
      if (former.isEmpty() || present.isEmpty()) {
        return;
      }
      for (String stack : present.get().keys()) {
        WrittenRule.table(former.get(), stack)
            .ifPresent(old ->
                WrittenRule.table(present.get(), stack)
                    .ifPresent(now -> check(old, now, " for `" + stack + "`")));
      }
    }

    void check(WrittenTable before, WrittenTable after, String stack) {
      Optional<WrittenInteger> former = version(before);
      Optional<WrittenInteger> present = version(after);
      if (former.isEmpty() || present.isEmpty()) {
        return;
      }
      long steps = present.get().value() % ROOM - former.get().value() % ROOM;
      if (steps > 1) {
        findings.add(
            ChangeFault.RAISED_TWICE,
            lock.source(),
            present.get().span(),
            "the version of `"
                + id
                + "`"
                + stack
                + " is `"
                + present.get().value()
                + "` and was `"
                + former.get().value()
                + "`: it is raised by "
                + steps,
            "write `" + (present.get().value() - steps + 1) + "`");
      }
    }

    private static Optional<WrittenInteger> version(WrittenTable entry) {
      return entry
          .member("version")
          .map(WrittenTable.Member::value)
          .filter(WrittenInteger.class::isInstance)
          .map(WrittenInteger.class::cast)
          .filter(number -> number.value() > 0);
    }
  }
}
