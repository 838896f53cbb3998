package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.lock.VersionRoute;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.util.Optional;

/// The versions that rules ship with.
///
/// @param lock the version lock of the repository; empty where versions are not locked
/// @param oldest stack that is supported
/// @param schemas by which rules were locked: those of the newest stack
public record ShippedVersions(Optional<WrittenTable> lock, Release oldest, SchemaSource schemas) {
  private static final int FIRST = 1;

  /// The version that the rule has, or gets when it is locked next; without a lock the one of its
  /// file, else the first.
  int of(WrittenRule written, Rule rule) {
    if (lock.isEmpty()) {
      return rule.version().orElse(FIRST);
    }
    Optional<LockedRule> locked =
        WrittenRule.table(lock.get(), rule.id().id()).flatMap(LockedRule::of);
    Optional<Release> own =
        written.metadataText("min_stack_version").flatMap(text -> Release.of(text.value()));
    VersionRoute route = VersionRoute.of(own, locked, RuleHash.of(written, rule, schemas), oldest);
    return switch (route) {
      case VersionRoute.First _ -> FIRST;
      case VersionRoute.Unchanged(var version) -> version;
      case VersionRoute.Raised(var version) -> version;
      case VersionRoute.Parted(var version, _) -> version;
      case VersionRoute.UsedUp(var version, _) -> version;
      case VersionRoute.NotDecided(var version) -> version;
      case VersionRoute.NoEarlier _ ->
          locked.map(LockedRule::state).map(LockedRule.State::version).orElse(FIRST);
    };
  }
}
