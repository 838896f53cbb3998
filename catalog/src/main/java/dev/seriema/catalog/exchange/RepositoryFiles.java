package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.RepositoryDocument.Kind;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.scaffold.RuleName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The files of a repository that come of exports and of files in another notation, each with the
/// name that it gets.
public final class RepositoryFiles {
  private static final int SHOWN_OF_ID = 8;

  private final ClusterMembers leftOut = new ClusterMembers();
  private final Dates dates;
  private final List<RepositoryFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /// The rules of exports, as they were there.
  private final List<JsonValue.Table> rules = new ArrayList<>();

  public RepositoryFiles(Dates dates) {
    this.dates = dates;
  }

  /// Says that a name is in use, so that no file gets it.
  public void take(Kind kind, String stem) {
    names.add(kind.key() + "/" + stem);
  }

  /// Adds a file as it is; one in TOML keeps its layout and comments there.
  public void add(ExchangeInput.Document file) throws Unconvertible {
    add(
        file.content(),
        file.stem(),
        Optional.of(file.content().source().text())
            .filter(_ -> file.notation() == ExchangeInput.Notation.TOML));
  }

  /// Adds a file as it is, to be written anew.
  ///
  /// @param stem the name of its file without the ending
  public void add(RepositoryDocument document, String stem) throws Unconvertible {
    add(document, stem, Optional.empty());
  }

  private void add(RepositoryDocument document, String stem, Optional<String> toml)
      throws Unconvertible {
    Optional<Kind> kind = document.kind();
    if (kind.isPresent()) {
      JsonValue.Table root = (JsonValue.Table) Values.withoutNulls(document.root());
      files.add(new RepositoryFile(kind.get(), named(kind.get(), stem, ""), root, toml));
    }
  }

  /// Adds a rule of an export.
  ///
  /// @param rule as Kibana's API has it
  public void add(JsonValue.Table rule) throws Unconvertible {
    JsonValue.Table root = new RuleTables(leftOut, dates).of(rule);
    rules.add(rule);
    JsonValue.Table written = Values.table(root, RepositoryDocument.RULE).orElseThrow();
    String tactic =
        Values.tables(written, "threat").stream()
            .findFirst()
            .flatMap(threat -> Values.table(threat, "tactic"))
            .flatMap(first -> Values.text(first, "name"))
            .orElse("");
    String stem = RuleName.stem(tactic, Values.text(written, "name").orElse(""));
    String id = Values.text(written, "rule_id").orElse("");
    files.add(new RepositoryFile(Kind.RULE, named(Kind.RULE, stem, id), root));
  }

  /// Adds the lists of exceptions of an export, once all of its rules are added: a file for each,
  /// or for those that were in one. Of several of one id, the first counts.
  public void addLists(List<JsonValue.Table> lists, List<JsonValue.Table> items)
      throws Unconvertible {
    Map<List<Optional<String>>, List<JsonValue.Table>> byList = new LinkedHashMap<>();
    Map<List<Optional<String>>, JsonValue.Table> heads = new LinkedHashMap<>();
    lists.forEach(list -> heads.putIfAbsent(identity(list), list));
    Set<List<Optional<String>>> seen = new HashSet<>();
    for (JsonValue.Table item : items) {
      Optional<String> itemId = Values.text(item, "item_id");
      List<Optional<String>> name = new ArrayList<>(identity(item));
      name.add(itemId);
      if (itemId.isPresent() && !seen.add(name)) {
        continue;
      }
      byList.computeIfAbsent(identity(item), _ -> new ArrayList<>()).add(item);
      heads.computeIfAbsent(identity(item), _ -> head(item));
    }
    ListTables tables = new ListTables(leftOut, dates);
    Map<Object, Gathered> gathered = new LinkedHashMap<>();
    for (Map.Entry<List<Optional<String>>, JsonValue.Table> head : heads.entrySet()) {
      JsonValue.Table list = head.getValue();
      ListTables.Entry entry =
          tables.exception(list, byList.getOrDefault(head.getKey(), List.of()));
      String id = Values.text(list, KibanaLists.LIST_ID).orElse("");
      String name = Values.text(list, "name").orElse(id);
      Object file = entry.kept().<Object>map(Values::plain).orElse(head.getKey());
      gathered
          .computeIfAbsent(
              file,
              _ ->
                  new Gathered(
                      name,
                      id,
                      entry
                          .kept()
                          .orElseGet(
                              () -> tables.metadata("list_name", name, list, usersOfList(list)))))
          .entries
          .add(entry.exception());
    }
    gathered.values().forEach(file -> addGathered(Kind.EXCEPTIONS, "_exceptions", file));
  }

  /// Adds the connectors of an export, once all of its rules are added.
  ///
  /// @param summary the last line of the export
  public void addConnectors(List<JsonValue.Table> connectors, Optional<JsonValue.Table> summary)
      throws Unconvertible {
    Optional<JsonValue.Table> kept =
        summary
            .flatMap(line -> Values.table(line, Kept.KEY))
            .flatMap(own -> Values.table(own, KibanaExport.CONNECTORS_KEPT));
    ListTables tables = new ListTables(leftOut, dates);
    Map<Object, Gathered> gathered = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (JsonValue.Table connector : connectors) {
      String id = Values.text(connector, "id").orElse("");
      if (!id.isEmpty() && !seen.add(id)) {
        continue;
      }
      String name =
          Values.table(connector, "attributes")
              .flatMap(attributes -> Values.text(attributes, "name"))
              .orElse(id);
      Optional<JsonValue.Table> own = kept.flatMap(all -> Values.table(all, id));
      JsonValue.Table plain = (JsonValue.Table) Values.withoutNulls(connector);
      gathered
          .computeIfAbsent(
              own.<Object>map(Values::plain).orElse(connector),
              _ ->
                  new Gathered(
                      name,
                      id,
                      own.orElseGet(() ->
                          tables.metadata(
                              "action_connector_name", name, connector, usersOfConnector(id)))))
          .entries
          .add(plain);
    }
    gathered.values().forEach(file -> addGathered(Kind.CONNECTORS, "_connector", file));
  }

  /// What goes into one file.
  ///
  /// @param tables beside the entries
  private record Gathered(String name, String id, JsonValue.Table tables, List<JsonValue> entries) {
    Gathered(String name, String id, JsonValue.Table tables) {
      this(name, id, tables, new ArrayList<>());
    }
  }

  private void addGathered(Kind kind, String ending, Gathered file) {
    Map<String, JsonValue> root = Values.members(file.tables);
    root.put(kind.key(), Values.list(file.entries));
    String stem = RuleName.stem("", file.name) + ending;
    files.add(new RepositoryFile(kind, named(kind, stem, file.id), Values.table(root)));
  }

  private static List<Optional<String>> identity(JsonValue.Table object) {
    return List.of(
        Values.text(object, KibanaLists.LIST_ID),
        Values.text(object, KibanaLists.NAMESPACE).or(() -> Optional.of(KibanaLists.SINGLE)));
  }

  /// What is known of a list of which the export has only items.
  private static JsonValue.Table head(JsonValue.Table item) {
    Map<String, JsonValue> members = Values.members(item);
    members.keySet().retainAll(List.of(KibanaLists.LIST_ID, KibanaLists.NAMESPACE));
    return Values.table(members);
  }

  private ListTables.Users usersOfList(JsonValue.Table list) {
    return users(rule ->
        Values.tables(rule, "exceptions_list").stream()
            .anyMatch(named -> identity(named).equals(identity(list))));
  }

  private ListTables.Users usersOfConnector(String id) {
    return users(rule ->
        Values.tables(rule, "actions").stream()
            .anyMatch(action -> Values.text(action, "id").filter(id::equals).isPresent()));
  }

  private ListTables.Users users(Predicate<JsonValue.Table> uses) {
    List<JsonValue.Table> users = rules.stream().filter(uses).toList();
    return new ListTables.Users(texts(users, "rule_id"), texts(users, "name"));
  }

  private static List<String> texts(List<JsonValue.Table> rules, String key) {
    return rules.stream().map(rule -> Values.text(rule, key).orElse("")).toList();
  }

  /// A name that no other file of the kind has: the stem, with the beginning of an id behind it
  /// where that is taken, and a number where that is too.
  private String named(Kind kind, String stem, String id) {
    String usual = stem.isEmpty() ? kind.key() : stem;
    String more = RuleName.stem("", id.substring(0, Math.min(SHOWN_OF_ID, id.length())));
    String name = usual;
    for (int number = 1; !names.add(kind.key() + "/" + name); number++) {
      name = usual + (number == 1 && !more.isEmpty() ? "_" + more : "_" + (number + 1));
    }
    return name;
  }

  /// The files in the order in which they were added.
  public List<RepositoryFile> files() {
    return List.copyOf(files);
  }

  /// What of an export is in none of them.
  public ClusterMembers leftOut() {
    return leftOut;
  }

  public Dates dates() {
    return dates;
  }
}
