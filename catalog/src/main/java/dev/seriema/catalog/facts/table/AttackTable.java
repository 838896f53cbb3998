package dev.seriema.catalog.facts.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table of ATT&CK: a row for each object of each release, tactics first and in the order of
/// the matrix.
final class AttackTable {
  private static final List<String> COLUMNS =
      List.of(
          "attack_version",
          "id",
          "type",
          "name",
          "tactics",
          "parent",
          "status",
          "replaced_by",
          "platforms",
          "since");

  private AttackTable() {}

  /// What the oldest release has may be older than it, so that nothing is said of when it began.
  ///
  /// @param releases by version, the oldest first
  static TableFile of(Map<String, AttackRelease> releases) {
    Map<String, String> since = new TreeMap<>();
    List<List<String>> rows = new ArrayList<>();
    String oldest = releases.keySet().stream().findFirst().orElse("");
    releases.forEach((version, release) ->
        release
            .objects()
            .forEach(object -> {
              since.putIfAbsent(object.id(), version.equals(oldest) ? "" : version);
              rows.add(
                  List.of(
                      version,
                      object.id(),
                      object.type(),
                      object.name(),
                      String.join(",", object.tactics()),
                      object.parent(),
                      object.status(),
                      object.replacedBy(),
                      String.join(",", object.platforms()),
                      since.getOrDefault(object.id(), "")));
            }));
    return new TableFile("attack-enterprise.tsv", COLUMNS, rows);
  }
}
