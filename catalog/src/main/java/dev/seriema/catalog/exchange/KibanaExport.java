package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.event.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What Kibana's import takes: an object a line, rules first, then lists of exceptions, their
/// items, connectors, and last the summary.
public final class KibanaExport {
  static final String CONNECTORS_KEPT = "connectors";

  private final boolean isKept;
  private final List<JsonValue.Table> rules = new ArrayList<>();
  private final KibanaLists lists;
  private final List<JsonValue.Table> connectors = new ArrayList<>();
  private final Map<String, JsonValue> tablesOfConnectors = new LinkedHashMap<>();

  /// @param isKept whether what Kibana has no place for goes along, in `meta`
  public KibanaExport(boolean isKept) {
    this.isKept = isKept;
    lists = new KibanaLists(isKept);
  }

  /// Adds what a file holds.
  ///
  /// @return what of it is passed over
  public Optional<Diagnostic> add(RepositoryDocument document) throws Unconvertible {
    Optional<RepositoryDocument.Kind> kind = document.kind();
    if (kind.isPresent()) {
      switch (kind.get()) {
        case RULE -> rules.add(KibanaRule.of(document, isKept));
        case EXCEPTIONS -> lists.add(document);
        case CONNECTORS -> addConnectors(document);
        case ACTIONS -> {
          return Optional.of(
              Diagnostic.of(
                  ExchangeFault.ACTIONS_ALONE,
                  Values.keySpan(document.root(), RepositoryDocument.ACTIONS),
                  "actions in a file of their own are passed over; Kibana has them in rules only"));
        }
      }
    }
    return Optional.empty();
  }

  /// Connectors have no `meta`: what stands beside them in a file goes into the summary.
  private void addConnectors(RepositoryDocument document) {
    Map<String, JsonValue> tables = Values.members(document.root());
    tables.remove(RepositoryDocument.CONNECTORS);
    for (JsonValue.Table connector :
        Values.tables(document.root(), RepositoryDocument.CONNECTORS)) {
      connectors.add(connector);
      Values.text(connector, "id")
          .ifPresent(id -> tablesOfConnectors.put(id, Values.table(tables)));
    }
  }

  public int rules() {
    return rules.size();
  }

  /// All lines, each with a newline behind it, in UTF-8.
  public byte[] written() {
    JsonWriter json = new JsonWriter();
    Stream.of(rules, lists.lists(), lists.items(), connectors, List.of(summary()))
        .flatMap(List::stream)
        .forEach(line -> {
          JsonForm.write(line, json);
          json.endLine();
        });
    return json.toByteArray();
  }

  private JsonValue.Table summary() {
    Map<String, JsonValue> summary = new LinkedHashMap<>();
    int all = rules.size() + lists.lists().size() + lists.items().size() + connectors.size();
    summary.put("exported_count", Values.number(all));
    summary.put("exported_rules_count", Values.number(rules.size()));
    nothing(summary, "missing_rules", "missing_rules_count");
    summary.put("exported_exception_list_count", Values.number(lists.lists().size()));
    summary.put("exported_exception_list_item_count", Values.number(lists.items().size()));
    nothing(summary, "missing_exception_list_items", "missing_exception_list_item_count");
    nothing(summary, "missing_exception_lists", "missing_exception_lists_count");
    summary.put("exported_action_connector_count", Values.number(connectors.size()));
    nothing(summary, "missing_action_connections", "missing_action_connection_count");
    nothing(summary, "excluded_action_connections", "excluded_action_connection_count");
    if (isKept && !tablesOfConnectors.isEmpty()) {
      JsonValue tables = Values.table(tablesOfConnectors);
      summary.put(Kept.KEY, Values.table(Map.of(CONNECTORS_KEPT, tables)));
    }
    return Values.table(summary);
  }

  private static void nothing(Map<String, JsonValue> summary, String list, String count) {
    summary.put(list, Values.list(List.of()));
    summary.put(count, Values.number(0));
  }
}
