package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.lock.VersionRoute;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.util.List;
import java.util.Optional;

/// The versions that rules ship with.
///
/// @param lock the version lock of the repository; empty where versions are not locked
/// @param oldest stack that is supported
/// @param schemas by which rules were locked: those of the newest stack
public record ShippedVersions(Optional<WrittenTable> lock, Release oldest, SchemaSource schemas) {
  private static final int FIRST = 1;

  /// A rule as it is made to ship on newer stacks, which differs from the rule as it is written.
  ///
  /// @param since the first of these
  /// @param transforms what is done with it there
  record Emitted(Release since, int version, List<String> transforms) {
    /// Whether it is told here what becomes of rules there.
    boolean isKnown() {
      return since.compareTo(LaterAttack.SINCE) == 0;
    }
  }

  /// What the lock says of the rule on a stack, of the newest stack that it speaks of.
  Optional<Emitted> emitted(Rule rule, Release stack) {
    Optional<WrittenTable> stacks =
        lock.flatMap(entries -> WrittenRule.table(entries, rule.id().id()))
            .flatMap(entry -> WrittenRule.table(entry, "stack_emit"));
    return stacks.stream()
        .flatMap(table -> table.keys().stream())
        .filter(key -> Release.of(key).filter(known -> known.compareTo(stack) <= 0).isPresent())
        .max(Release.order())
        .flatMap(key ->
            Release.of(key)
                .flatMap(since ->
                    WrittenRule.table(stacks.orElseThrow(), key)
                        .flatMap(entry -> emitted(since, entry))));
  }

  private static Optional<Emitted> emitted(Release since, WrittenTable entry) {
    return entry
        .member("version")
        .map(WrittenTable.Member::value)
        .filter(WrittenInteger.class::isInstance)
        .map(value -> ((WrittenInteger) value).value())
        .filter(number -> number > 0 && number < Integer.MAX_VALUE)
        .map(number ->
            new Emitted(
                since,
                Math.toIntExact(number),
                WrittenRule.texts(entry, "transforms").stream().map(WrittenText::value).toList()));
  }

  /// The version that the rule has, or gets when it is locked next; without a lock the one of its
  /// file, else the first.
  ///
  /// @param isEmitted whether it is another on the stack than on older ones
  int of(WrittenRule written, Rule rule, Release stack, boolean isEmitted) {
    if (lock.isEmpty()) {
      return rule.version().orElse(FIRST);
    }
    Optional<LockedRule> locked =
        WrittenRule.table(lock.get(), rule.id().id()).flatMap(LockedRule::of);
    Optional<Release> own =
        written.metadataText("min_stack_version").flatMap(text -> Release.of(text.value()));
    VersionRoute route = VersionRoute.of(own, locked, RuleHash.of(written, rule, schemas), oldest);
    int version = version(route, locked);
    Optional<Emitted> known = emitted(rule, stack);
    int emitted = known.map(Emitted::version).orElse(0);
    boolean isOther = isEmitted || known.filter(other -> !other.isKnown()).isPresent();
    return switch (route) {
      case VersionRoute.First _, VersionRoute.Raised _, VersionRoute.Parted _ ->
          isOther ? Math.max(version, emitted) + 1 : version;
      case VersionRoute.Unchanged _ ->
          isEmitted && emitted <= version ? version + 1 : Math.max(version, emitted);
      case VersionRoute.NotDecided _, VersionRoute.UsedUp _, VersionRoute.NoEarlier _ ->
          Math.max(version, emitted);
    };
  }

  private static int version(VersionRoute route, Optional<LockedRule> locked) {
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
