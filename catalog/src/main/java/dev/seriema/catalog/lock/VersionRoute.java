package dev.seriema.catalog.lock;

import dev.seriema.catalog.facts.Release;
import java.util.Optional;

/// Which version a rule gets when versions are locked next. Older stacks are locked before newer
/// ones.
public sealed interface VersionRoute {
  /// By how much the first version for a newer stack is above the last: the versions between are
  /// for the older one.
  int DISTANCE = 100;

  /// It is locked for the first time.
  record First() implements VersionRoute {}

  /// Nothing has changed.
  record Unchanged(int version) implements VersionRoute {}

  /// It has changed.
  record Raised(int version) implements VersionRoute {}

  /// It is for a newer stack than before: what was locked stays for the older one.
  ///
  /// @param lastOfOlder the last version that the older stack may come to
  record Parted(int version, int lastOfOlder) implements VersionRoute {}

  /// It is for an older stack than what is locked, and nothing is locked for that one.
  record NoEarlier() implements VersionRoute {}

  /// It has changed on an older stack, whose versions are used up.
  ///
  /// @param version that it would get
  /// @param last that it may get
  record UsedUp(int version, int last) implements VersionRoute {}

  /// Whether it has changed cannot be told.
  ///
  /// @param version that is locked
  record NotDecided(int version) implements VersionRoute {}

  /// @param stack the oldest that the rule is for; what is no longer supported counts as the oldest
  ///   supported
  /// @param locked empty where the lock does not have the rule
  /// @param hash of the rule as it ships; empty where that is not decided
  /// @param oldest stack that is supported
  static VersionRoute of(
      Optional<Release> stack,
      Optional<LockedRule> locked,
      Optional<RuleHash> hash,
      Release oldest) {
    if (locked.isEmpty()) {
      return new First();
    }
    Release own = supported(stack, oldest);
    int order = own.compareTo(supported(locked.get().stack(), oldest));
    if (order == 0) {
      return next(locked.get().state(), hash);
    }
    if (order > 0) {
      int version = locked.get().state().version() + DISTANCE;
      return new Parted(version, version - 1);
    }
    LockedRule.Earlier earlier = locked.get().earlier().get(own);
    if (earlier == null) {
      return new NoEarlier();
    }
    return next(earlier.state(), hash) instanceof Raised(var version)
            && version > earlier.lastVersion()
        ? new UsedUp(version, earlier.lastVersion())
        : next(earlier.state(), hash);
  }

  private static VersionRoute next(LockedRule.State state, Optional<RuleHash> hash) {
    if (hash.isEmpty()) {
      return new NotDecided(state.version());
    }
    return hash.get().equals(state.hash())
        ? new Unchanged(state.version())
        : new Raised(state.version() + 1);
  }

  private static Release supported(Optional<Release> stack, Release oldest) {
    return stack.filter(known -> known.compareTo(oldest) > 0).orElse(oldest);
  }
}
