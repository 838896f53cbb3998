package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Earlier versions of the rules of a package, so that Kibana can tell what a user changed.
///
/// @param assets by rule id and version
/// @param newer versions of the previous package that are above the ones of the rules now; they are
///   not kept
record History(List<Asset> assets, List<Asset> newer) {
  private static final Release MORE_SINCE = new Release(8, 17, 0, "");
  private static final int KEPT = 3;
  private static final int KEPT_BEFORE = 1;

  static final History NONE = new History(List.of(), List.of());

  /// @param previous the package before
  /// @param versions that the rules have now, by their ids
  static History of(List<Asset> previous, Map<String, Integer> versions, Release stack) {
    int kept = stack.compareTo(MORE_SINCE) < 0 ? KEPT_BEFORE : KEPT;
    Map<String, List<Asset>> former =
        previous.stream()
            .filter(asset -> versions.containsKey(asset.rule()))
            .sorted(Comparator.comparingInt(Asset::version).reversed())
            .collect(Collectors.groupingBy(Asset::rule, TreeMap::new, Collectors.toList()));
    List<Asset> assets = new ArrayList<>();
    List<Asset> newer = new ArrayList<>();
    former.forEach((id, all) -> {
      int now = versions.getOrDefault(id, 0);
      all.stream().filter(asset -> asset.version() > now).forEach(newer::add);
      all.stream()
          .filter(asset -> asset.version() < now)
          .limit(kept)
          .sorted(Comparator.comparingInt(Asset::version))
          .forEach(assets::add);
    });
    return new History(assets, newer);
  }
}
