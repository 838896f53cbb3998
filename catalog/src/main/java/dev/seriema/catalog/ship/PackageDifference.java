package dev.seriema.catalog.ship;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What differs between the newest versions of rules in two packages; each list by rule id.
///
/// @param deprecated rules that the new package tells were given up and the old one does not
/// @param unchanged how many rules say the same in both
public record PackageDifference(
    List<Named> added,
    List<Named> removed,
    List<Named> deprecated,
    List<Changed> changed,
    int unchanged) {
  private static final String VERSION = "version";

  public PackageDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    deprecated = List.copyOf(deprecated);
    changed = List.copyOf(changed);
  }

  public record Named(String rule, String name, int version) {}

  /// @param changes without that of the version; none where only the version differs
  public record Changed(String rule, String name, int before, int after, List<RuleChange> changes) {
    public Changed {
      changes = List.copyOf(changes);
    }

    /// Whether the version is above the one before, as Kibana needs it to offer an update.
    public boolean isRaised() {
      return after > before;
    }
  }

  /// @param schemas the fields that queries are read against
  public static PackageDifference between(
      FormerPackage before, FormerPackage after, SchemaSource schemas) {
    Map<String, ShippedVersion> old = newest(before);
    Map<String, ShippedVersion> now = newest(after);
    List<Named> added = new ArrayList<>();
    List<Named> removed = new ArrayList<>();
    List<Named> deprecated = new ArrayList<>();
    List<Pair> both = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      Optional<ShippedVersion> was =
          Optional.ofNullable(old.get(id)).filter(version -> !version.isDeprecated());
      Optional<ShippedVersion> is = Optional.ofNullable(now.get(id));
      boolean isGivenUp = is.filter(ShippedVersion::isDeprecated).isPresent();
      if (was.isPresent() && is.isPresent() && !isGivenUp) {
        both.add(new Pair(was.get(), is.get()));
      } else if (was.isPresent()) {
        (isGivenUp ? deprecated : removed).add(named(isGivenUp ? is.orElseThrow() : was.get()));
      } else if (is.isPresent() && !isGivenUp) {
        added.add(named(is.get()));
      } else if (isGivenUp && !old.containsKey(id)) {
        deprecated.add(named(is.orElseThrow()));
      }
    }
    List<Changed> changed =
        EvenWork.map(both, pair -> pair.changed(schemas)).stream()
            .flatMap(Optional::stream)
            .toList();
    return new PackageDifference(added, removed, deprecated, changed, both.size() - changed.size());
  }

  private record Pair(ShippedVersion before, ShippedVersion after) {
    Optional<Changed> changed(SchemaSource schemas) {
      if (before.asset().json().equals(after.asset().json())) {
        return Optional.empty();
      }
      Optional<RuleVersion> was = before.rule();
      Optional<RuleVersion> is = after.rule();
      List<RuleChange> changes =
          was.isPresent() && is.isPresent()
              ? RuleComparison.of(was.get(), is.get(), schemas).changes().stream()
                  .filter(change -> !change.key().equals(VERSION))
                  .toList()
              : List.of();
      int former = before.asset().version();
      int present = after.asset().version();
      return changes.isEmpty() && former == present
          ? Optional.empty()
          : Optional.of(new Changed(after.asset().rule(), after.name(), former, present, changes));
    }
  }

  private static Map<String, ShippedVersion> newest(FormerPackage shipped) {
    Map<String, ShippedVersion> newest = new TreeMap<>();
    EvenWork.map(shipped.newest(), ShippedVersion::of)
        .forEach(version -> newest.put(version.asset().rule(), version));
    return newest;
  }

  private static Named named(ShippedVersion version) {
    return new Named(version.asset().rule(), version.name(), version.asset().version());
  }

  /// Changed rules whose version is not above the one before.
  public List<Changed> notRaised() {
    return changed.stream().filter(rule -> !rule.isRaised()).toList();
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && deprecated.isEmpty() && changed.isEmpty();
  }
}
