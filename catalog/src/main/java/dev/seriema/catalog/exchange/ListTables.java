package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of files for lists of exceptions and for connectors of an export.
///
/// @param leftOut gets the members that stay with the cluster
/// @param dates of what keeps no `[metadata]`
record ListTables(ClusterMembers leftOut, Dates dates) {

  /// Which rules use a list or a connector.
  ///
  /// @param ids of the rules, `names` in the same order
  record Users(List<String> ids, List<String> names) {
    Users {
      ids = List.copyOf(ids);
      names = List.copyOf(names);
    }
  }

  /// A list with its items.
  ///
  /// @param kept tables that the file had beside it
  record Entry(JsonValue.Table exception, Optional<JsonValue.Table> kept) {}

  /// @param list as Kibana has it
  Entry exception(JsonValue.Table list, List<JsonValue.Table> items) throws Unconvertible {
    Optional<Kept> kept = kept(list);
    Map<String, JsonValue> exception =
        new LinkedHashMap<>(kept.map(known -> Values.members(known.others())).orElse(Map.of()));
    exception.put(KibanaLists.CONTAINER, plain(list));
    List<JsonValue> all = new ArrayList<>();
    for (JsonValue.Table item : items) {
      all.add(plain(item));
    }
    if (!all.isEmpty()) {
      exception.put(KibanaLists.ITEMS, Values.list(all));
    }
    return new Entry(Values.table(exception), kept.map(Kept::tables));
  }

  private static Optional<Kept> kept(JsonValue.Table object) throws Unconvertible {
    Optional<JsonValue.Table> meta = Values.table(object, Kept.META);
    return meta.isPresent() ? Kept.of(meta.get()) : Optional.empty();
  }

  /// A list or an item as a file has it.
  private JsonValue.Table plain(JsonValue.Table object) throws Unconvertible {
    Map<String, JsonValue> members = Values.members((JsonValue.Table) Values.withoutNulls(object));
    Optional<Kept> kept = kept(object);
    if (kept.isPresent()) {
      kept.get()
          .without(Values.table(object, Kept.META).orElseThrow())
          .ifPresentOrElse(own -> members.put(Kept.META, own), () -> members.remove(Kept.META));
      List<String> own = kept.get().keys();
      members.keySet().removeIf(key -> KibanaLists.DEMANDED.contains(key) && !own.contains(key));
    }
    members.keySet().removeIf(leftOut::takesOfList);
    return Values.table(members);
  }

  /// What stands beside a list or connector of a file that is new.
  ///
  /// @param nameKey how the file calls the name
  JsonValue.Table metadata(String nameKey, String name, JsonValue.Table object, Users users) {
    Map<String, JsonValue> metadata = new LinkedHashMap<>();
    metadata.put(nameKey, Values.text(name));
    metadata.put("creation_date", Values.text(dates.created(object)));
    metadata.put("rule_ids", Values.texts(users.ids()));
    metadata.put("rule_names", Values.texts(users.names()));
    metadata.put("updated_date", Values.text(dates.updated(object)));
    return Values.table(Map.of(RepositoryDocument.METADATA, Values.table(metadata)));
  }
}
