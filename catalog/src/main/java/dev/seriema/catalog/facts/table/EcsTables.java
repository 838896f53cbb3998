package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.EcsField;
import dev.seriema.catalog.facts.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The tables of ECS: a row for each field and for each allowed value that any release has.
final class EcsTables {
  private static final List<String> FIELDS =
      List.of(
          "field",
          "type",
          "array",
          "since",
          "until",
          "type_history",
          "multi_fields",
          "level",
          "ignore_above",
          "indexed",
          "expected_values",
          "pattern");

  private static final List<String> VALUES =
      List.of("field", "value", "since", "until", "expected_event_types");

  private final String newest;

  /// What each release says of each field, the oldest release first.
  private final Map<String, LinkedHashMap<String, EcsField>> histories = new TreeMap<>();

  private EcsTables(Map<String, List<EcsField>> releases) {
    TreeMap<String, List<EcsField>> ordered = new TreeMap<>(Release.order());
    ordered.putAll(releases);
    newest = ordered.lastKey();
    ordered.forEach((release, fields) ->
        fields.forEach(field ->
            histories
                .computeIfAbsent(field.name(), _ -> new LinkedHashMap<>())
                .put(release, field)));
  }

  /// @param releases fields by release
  static List<TableFile> of(Map<String, List<EcsField>> releases) {
    if (releases.isEmpty()) {
      return List.of();
    }
    EcsTables tables = new EcsTables(releases);
    return List.of(
        new TableFile("ecs-fields.tsv", FIELDS, tables.fields()),
        new TableFile("ecs-values.tsv", VALUES, tables.values()));
  }

  private List<List<String>> fields() {
    List<List<String>> rows = new ArrayList<>();
    histories.forEach((name, history) -> {
      EcsField last = history.lastEntry().getValue();
      rows.add(
          List.of(
              name,
              last.type(),
              last.array() ? "1" : "0",
              history.firstEntry().getKey(),
              until(history.lastEntry().getKey()),
              typeHistory(history),
              last.multiFields().entrySet().stream()
                  .map(multiField -> multiField.getKey() + ':' + multiField.getValue())
                  .collect(Collectors.joining(",")),
              last.level(),
              last.ignoreAbove(),
              last.indexed() ? "1" : "0",
              String.join(",", last.expectedValues()),
              last.pattern()));
    });
    return rows;
  }

  /// Each type with the first release that has it; empty where it never changed.
  private static String typeHistory(Map<String, EcsField> history) {
    List<String> changes = new ArrayList<>();
    String type = "";
    for (Map.Entry<String, EcsField> release : history.entrySet()) {
      if (!release.getValue().type().equals(type)) {
        type = release.getValue().type();
        changes.add(type + '@' + release.getKey());
      }
    }
    return changes.size() < 2 ? "" : String.join(",", changes);
  }

  private List<List<String>> values() {
    List<List<String>> rows = new ArrayList<>();
    histories.forEach((name, history) -> {
      Map<String, List<String>> releasesOf = new TreeMap<>();
      Map<String, String> expected = new TreeMap<>();
      history.forEach((release, field) ->
          field
              .values()
              .forEach((value, types) -> {
                releasesOf.computeIfAbsent(value, _ -> new ArrayList<>()).add(release);
                expected.put(value, String.join(",", types));
              }));
      releasesOf.forEach((value, releases) ->
          rows.add(
              List.of(
                  name,
                  value,
                  releases.getFirst(),
                  until(releases.getLast()),
                  expected.getOrDefault(value, ""))));
    });
    return rows;
  }

  private String until(String last) {
    return last.equals(newest) ? "" : last;
  }
}
