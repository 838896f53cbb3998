package dev.seriema.catalog.down;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.diagnostic.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tables without what an older release does not have.
public final class DownTable {
  private final Set<List<String>> dropped;
  private final Set<List<String>> singles;

  private DownTable(List<Change> changes) {
    dropped = ways(changes, Change.Drop.class);
    singles = ways(changes, Change.Single.class);
  }

  private static Set<List<String>> ways(List<Change> changes, Class<? extends Change> kind) {
    return changes.stream()
        .filter(kind::isInstance)
        .map(Change::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The tables of a file with some changes.
  ///
  /// @param root of the file of which the changes were told
  public static JsonValue.Table of(JsonValue.Table root, List<Change> changes) {
    return new DownTable(changes).table(root, List.of());
  }

  private JsonValue value(JsonValue value, List<String> way) {
    return switch (value) {
      case JsonValue.Table table -> table(table, way);
      case JsonValue.Array list when singles.contains(way) ->
          list.values().isEmpty()
              ? new JsonValue.Text("", list.span(), SourceMap.identity())
              : list.values().getFirst();
      case JsonValue.Array list -> list(list, way);
      case JsonValue.Text _,
          JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _,
          JsonValue.Nothing _ ->
          value;
    };
  }

  private JsonValue.Table table(JsonValue.Table table, List<String> way) {
    Map<String, Member> members = new LinkedHashMap<>();
    table
        .members()
        .forEach((key, member) -> {
          List<String> further = further(way, key);
          if (!dropped.contains(further)) {
            JsonValue kept = value((JsonValue) member.value(), further);
            members.put(key, new Member(key, member.keySpan(), kept));
          }
        });
    return new JsonValue.Table(members, table.span());
  }

  private JsonValue.Array list(JsonValue.Array list, List<String> way) {
    List<JsonValue> items = new ArrayList<>();
    for (int at = 0; at < list.values().size(); at++) {
      List<String> further = further(way, Integer.toString(at));
      if (!dropped.contains(further)) {
        items.add(value(list.values().get(at), further));
      }
    }
    return new JsonValue.Array(items, list.span());
  }

  private static List<String> further(List<String> way, String name) {
    List<String> further = new ArrayList<>(way);
    further.add(name);
    return List.copyOf(further);
  }
}
