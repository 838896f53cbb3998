package dev.seriema.catalog.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ExceptionList;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExceptionLoaderTest {
  private static final ExceptionListId OFFICE = new ExceptionListId("office", Namespace.SINGLE);
  private static final String RULE =
      "{'rule_id':'r','name':'R','description':'D','type':'eql','language':'eql',"
          + "'query':'any where true','severity':'low','risk_score':21,'author':['A'],"
          + "'exceptions_list':[{'list_id':'office','type':'detection'}]}";
  private static final String HEAD = "{'list_id':'office','name':'Office','type':'detection'}";
  private static final String SUMMARY = "{'exported_rules_count':1,'missing_rules_count':0}";

  @TempDir private Path folder;

  @Test
  void the_items_of_an_export_stand_behind_its_rules() throws IOException {
    ExceptionSet set =
        load(
            file(
                "rules.ndjson",
                RULE,
                HEAD,
                "{'list_id':'office','item_id':'1','name':'One','os_types':['linux'],"
                    + "'expire_time':'2026-12-31T00:00:00.000Z','comments':[{'comment':'x'}],"
                    + "'entries':[{'field':'a','type':'match','operator':'excluded','value':'b'}]}",
                SUMMARY));
    assertThat(set.findings()).isEmpty();
    ExceptionItem item = list(set, OFFICE).items().getFirst();
    assertThat(item.name()).isEqualTo("One");
    assertThat(item.systems()).containsExactly("linux");
    assertThat(item.expiry()).contains(Instant.parse("2026-12-31T00:00:00Z"));
    ExceptionEntry.Match entry = (ExceptionEntry.Match) item.entries().getFirst();
    assertThat(entry.included()).isFalse();
    assertThat(item.source().text().substring(entry.value().span().start())).startsWith("\"b\"");
  }

  @Test
  void lists_of_one_id_in_two_namespaces_are_two() throws IOException {
    ExceptionSet set =
        load(
            file(
                "rules.ndjson",
                RULE,
                item("1", "a"),
                item("2", "b").replace("'item_id'", "'namespace_type':'agnostic','item_id'")));
    assertThat(ids(list(set, OFFICE))).containsExactly("1");
    assertThat(ids(list(set, new ExceptionListId("office", Namespace.AGNOSTIC))))
        .containsExactly("2");
  }

  @Test
  void a_list_without_items_is_known_to_have_none_where_the_export_is_whole() throws IOException {
    assertThat(obstacle(RULE, HEAD, SUMMARY)).isEmpty();
    assertThat(obstacle(RULE, HEAD)).isEqualTo("has no items in a file that may be cut");
    assertThat(obstacle(RULE, HEAD, "{'list_id': 'off", SUMMARY))
        .isEqualTo("has no items in a file that may be cut");
    assertThat(obstacle(RULE, HEAD, item("1", "a"))).isEmpty();
  }

  @Test
  void an_item_that_cannot_be_read_spoils_its_list() throws IOException {
    Path rules =
        file(
            "rules.ndjson",
            RULE,
            item("1", "a"),
            "{'list_id':'office','item_id':'2','entries':[]}");
    ExceptionSet set = load(rules);
    assertThat(list(set, OFFICE).obstacle()).contains("has an item that cannot be read");
    assertThat(set.findings())
        .extracting(found -> found.diagnostic().code().id())
        .containsExactly("EXCEPTION-0101");
  }

  @Test
  void a_file_that_is_named_wins_over_the_export_and_that_over_the_repository() throws IOException {
    Path rules = file("repository/rules/rules.ndjson", RULE, item("1", "of the export"));
    file("repository/rules/rule.toml", "");
    file(
        "repository/exceptions/office.toml",
        toml("1", "of the repository") + toml("3", "of the repository"));
    Path named = file("named.ndjson", item("2", "named"), item("1", "named"));

    ExceptionList list =
        list(
            ExceptionLoader.load(RuleLoader.load(List.of(rules)), List.of(rules), List.of(named)),
            OFFICE);
    assertThat(list.items())
        .extracting(item -> item.id() + " " + item.name())
        .containsExactly("2 named", "1 named", "3 of the repository");
  }

  @Test
  void an_item_that_is_twice_in_one_file_is_told() throws IOException {
    ExceptionSet set = load(file("rules.ndjson", RULE, item("1", "a"), item("1", "b")));
    assertThat(list(set, OFFICE).items()).extracting(ExceptionItem::name).containsExactly("a");
    assertThat(set.findings())
        .extracting(found -> found.diagnostic().code().id() + " " + found.diagnostic().message())
        .containsExactly(
            "EXCEPTION-0105 `office` has an item `1` already; this one is passed over");
  }

  @Test
  void a_file_without_exceptions_and_one_that_is_missing_are_told() throws IOException {
    Path rules = file("rules.ndjson", RULE);
    Path events = file("events.ndjson", "{'a':1}", "{'a':2}");
    ExceptionSet set =
        ExceptionLoader.load(
            RuleLoader.load(List.of(rules)),
            List.of(rules),
            List.of(events, folder.resolve("nowhere.ndjson")));
    assertThat(set.findings())
        .extracting(found -> found.diagnostic().code())
        .containsExactly(ExceptionFault.NO_EXCEPTIONS, ExceptionFault.UNREADABLE_FILE);
  }

  private String obstacle(String... lines) throws IOException {
    return list(load(file("rules.ndjson", lines)), OFFICE).obstacle().orElse("");
  }

  private static ExceptionSet load(Path rules) {
    RuleSet set = RuleLoader.load(List.of(rules));
    return ExceptionLoader.load(set, List.of(rules), List.of());
  }

  private static ExceptionList list(ExceptionSet set, ExceptionListId id) {
    return Optional.ofNullable(set.lists().get(id)).orElseThrow();
  }

  private static List<String> ids(ExceptionList list) {
    return list.items().stream().map(ExceptionItem::id).toList();
  }

  private static String item(String id, String name) {
    return "{'list_id':'office','item_id':'%s','name':'%s','entries':[%s]}"
        .formatted(id, name, "{'field':'a','type':'exists','operator':'included'}");
  }

  private static String toml(String id, String name) {
    return """
    [[exceptions]]
    [exceptions.container]
    list_id = "office"

    [[exceptions.items]]
    item_id = "%s"
    name = "%s"

    [[exceptions.items.entries]]
    field = "a"
    operator = "included"
    type = "exists"

    """
        .formatted(id, name);
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
  }
}
