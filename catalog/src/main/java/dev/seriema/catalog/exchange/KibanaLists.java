package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lists of exceptions of a file, and their items, as Kibana's import takes them: each an
/// object of its own.
final class KibanaLists {
  static final String CONTAINER = "container";
  static final String ITEMS = "items";
  static final String LIST_ID = "list_id";
  static final String NAMESPACE = "namespace_type";

  static final String SINGLE = "single";

  /// Members that Kibana demands, and a file may leave out.
  static final List<String> DEMANDED = List.of(LIST_ID, NAMESPACE, "type", "description");

  private final boolean isKept;
  private final List<JsonValue.Table> lists = new ArrayList<>();
  private final List<JsonValue.Table> items = new ArrayList<>();
  private final Set<List<Optional<String>>> seen = new HashSet<>();

  /// @param isKept whether what Kibana has no place for goes along
  KibanaLists(boolean isKept) {
    this.isKept = isKept;
  }

  void add(RepositoryDocument document) throws Unconvertible {
    Map<String, JsonValue> tables = Values.members(document.root());
    tables.remove(RepositoryDocument.EXCEPTIONS);
    for (JsonValue.Table exception :
        Values.tables(document.root(), RepositoryDocument.EXCEPTIONS)) {
      JsonValue.Table container =
          Values.table(exception, CONTAINER)
              .orElseThrow(() ->
                  new Unconvertible(
                      ExchangeFault.NO_FORM,
                      exception.span(),
                      "`[[exceptions]]` without `container`: which list it is of is not said"));
      Map<String, JsonValue> others = Values.members(exception);
      others.remove(CONTAINER);
      others.remove(ITEMS);
      Map<String, JsonValue> list = Values.members(container);
      list.putIfAbsent(NAMESPACE, Values.text(SINGLE));
      list.putIfAbsent("type", Values.text("detection"));
      describe(list);
      keep(container, Values.table(tables), Values.table(others), list);
      addOnce(list, LIST_ID, lists);
      for (JsonValue.Table item : Values.tables(exception, ITEMS)) {
        addItem(item, list);
      }
    }
  }

  private void addItem(JsonValue.Table item, Map<String, JsonValue> list) throws Unconvertible {
    Map<String, JsonValue> members = Values.members(item);
    for (String key : List.of(LIST_ID, NAMESPACE)) {
      Optional.ofNullable(list.get(key)).ifPresent(value -> members.putIfAbsent(key, value));
    }
    members.putIfAbsent("type", Values.text("simple"));
    describe(members);
    if (members.size() > Values.members(item).size()) {
      JsonValue.Table none = Values.table(Map.of());
      keep(item, none, none, members);
    }
    addOnce(members, "item_id", items);
  }

  private static void describe(Map<String, JsonValue> members) {
    Optional.ofNullable(members.get("name"))
        .ifPresent(name -> members.putIfAbsent("description", name));
  }

  private void keep(
      JsonValue.Table written,
      JsonValue.Table tables,
      JsonValue.Table others,
      Map<String, JsonValue> to)
      throws Unconvertible {
    if (isKept) {
      Kept kept =
          new Kept(tables, List.copyOf(Values.members(written).keySet()), others, Optional.empty());
      to.put(Kept.META, kept.in(Optional.ofNullable(to.get(Kept.META))));
    }
  }

  /// Of two with the same id in one list, the first counts.
  private void addOnce(Map<String, JsonValue> members, String id, List<JsonValue.Table> to) {
    JsonValue.Table added = Values.table(members);
    List<Optional<String>> name =
        Stream.of(LIST_ID, NAMESPACE, id).map(key -> Values.text(added, key)).toList();
    if (name.getLast().isEmpty() || seen.add(name)) {
      to.add(added);
    }
  }

  List<JsonValue.Table> lists() {
    return List.copyOf(lists);
  }

  List<JsonValue.Table> items() {
    return List.copyOf(items);
  }
}
