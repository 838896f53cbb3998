package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In what the lists of exceptions and connectors differ that rules name, between files of a
/// repository and a space. What no file has is not compared.
final class ListDifferences {
  private static final int MOST_NAMED = 3;
  private static final String ITEM_ID = "item_id";

  private final Map<String, JsonValue.Table> lists = new LinkedHashMap<>();
  private final Map<String, List<JsonValue.Table>> items = new LinkedHashMap<>();
  private final Map<String, JsonValue.Table> connectors = new LinkedHashMap<>();

  private ListDifferences() {}

  private static ListDifferences ofFiles(List<Document> documents) throws Unconvertible {
    ListDifferences files = new ListDifferences();
    KibanaLists lists = new KibanaLists(false);
    for (Document document : documents) {
      RepositoryDocument content = document.content();
      if (content.kind().filter(RepositoryDocument.Kind.EXCEPTIONS::equals).isPresent()) {
        lists.add(content);
      }
      Values.tables(content.root(), RepositoryDocument.CONNECTORS).forEach(files::addConnector);
    }
    lists.lists().forEach(files::addList);
    lists.items().forEach(files::addItem);
    return files;
  }

  private static ListDifferences ofSpace(List<ExportedLists> exported) {
    ListDifferences space = new ListDifferences();
    for (ExportedLists part : exported) {
      part.lists().forEach(space::addList);
      part.connectors().forEach(space::addConnector);
    }
    // A list that rules of several parts name stands in each of them, with its items.
    Set<List<Optional<String>>> seen = new LinkedHashSet<>();
    exported.stream()
        .flatMap(part -> part.items().stream())
        .filter(item -> seen.add(List.of(Optional.of(list(item)), Values.text(item, ITEM_ID))))
        .forEach(space::addItem);
    return space;
  }

  private void addList(JsonValue.Table list) {
    lists.putIfAbsent(list(list), list);
  }

  private void addItem(JsonValue.Table item) {
    items.computeIfAbsent(list(item), _ -> new ArrayList<>()).add(item);
  }

  private void addConnector(JsonValue.Table connector) {
    Values.text(connector, "id").ifPresent(id -> connectors.putIfAbsent(id, connector));
  }

  /// The id of a list, with the space that it is for.
  private static String list(JsonValue.Table named) {
    return Values.text(named, KibanaLists.NAMESPACE).orElse(KibanaLists.SINGLE)
        + ':'
        + Values.text(named, KibanaLists.LIST_ID).orElse("");
  }

  /// @param documents files of lists and connectors
  /// @return for each rule that is asked for, what differs of what it names, in words
  static DifferencesOfRule between(List<Document> documents, List<ExportedLists> exported)
      throws Unconvertible {
    ListDifferences here = ofFiles(documents);
    ListDifferences there = ofSpace(exported);
    Map<String, String> ofLists = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue.Table> list : here.lists.entrySet()) {
      here.listDiffers(list.getKey(), there).ifPresent(how -> ofLists.put(list.getKey(), how));
    }
    Map<String, String> ofConnectors = new LinkedHashMap<>();
    here.connectors.forEach((id, connector) -> {
      JsonValue.Table other = there.connectors.get(id);
      if (other == null) {
        ofConnectors.put(id, "connector `" + id + "` (only here)");
      } else if (!SaidOfLists.ofConnector(connector).equals(SaidOfLists.ofConnector(other))) {
        ofConnectors.put(id, "connector `" + id + "`");
      }
    });
    return rule ->
        Stream.concat(
                Values.tables(rule, "exceptions_list").stream()
                    .map(ListDifferences::list)
                    .map(ofLists::get),
                Values.tables(rule, RepositoryDocument.ACTIONS).stream()
                    .flatMap(action -> Values.text(action, "id").stream())
                    .map(ofConnectors::get))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  /// What differs of the lists and connectors that a rule names.
  @FunctionalInterface
  interface DifferencesOfRule {
    /// @param rule as a file has it
    List<String> of(JsonValue.Table rule);
  }

  private Optional<String> listDiffers(String key, ListDifferences there) throws Unconvertible {
    String name = "list `" + key.substring(key.indexOf(':') + 1) + "`";
    JsonValue.Table list = Objects.requireNonNull(lists.get(key));
    JsonValue.Table other = there.lists.get(key);
    if (other == null) {
      return Optional.of(name + " (only here)");
    }
    List<String> differing = new ArrayList<>();
    List<JsonValue.Table> rest = new ArrayList<>(there.items.getOrDefault(key, List.of()));
    for (JsonValue.Table item : items.getOrDefault(key, List.of())) {
      Optional<JsonValue.Table> same = same(item, rest);
      if (same.isPresent()) {
        rest.remove(same.get());
      } else {
        differing.add(named(item));
        rest.removeIf(one -> isNamedAs(item, one));
      }
    }
    rest.forEach(item -> differing.add(named(item)));
    boolean isOtherList = !SaidOfLists.of(list).equals(SaidOfLists.of(other));
    return differing.isEmpty() && !isOtherList
        ? Optional.empty()
        : Optional.of(differing.isEmpty() ? name : name + " (" + words(differing) + ")");
  }

  private static String words(List<String> items) {
    return (items.size() == 1 ? "item " : "items ")
        + items.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (items.size() > MOST_NAMED ? " and " + (items.size() - MOST_NAMED) + " more" : "");
  }

  private static String named(JsonValue.Table item) {
    return "`"
        + Values.text(item, "name").or(() -> Values.text(item, ITEM_ID)).orElse("without a name")
        + "`";
  }

  private static boolean isNamedAs(JsonValue.Table item, JsonValue.Table other) {
    return Values.text(item, ITEM_ID).isPresent()
        && Values.text(item, ITEM_ID).equals(Values.text(other, ITEM_ID));
  }

  /// The item that says the same. One that a file gives no id has any.
  private static Optional<JsonValue.Table> same(JsonValue.Table item, List<JsonValue.Table> among)
      throws Unconvertible {
    Map<String, Object> wanted = SaidOfLists.of(item);
    for (JsonValue.Table other : among) {
      Map<String, Object> found = SaidOfLists.of(other);
      if (!wanted.containsKey(ITEM_ID)) {
        found.remove(ITEM_ID);
      }
      if (found.equals(wanted)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
