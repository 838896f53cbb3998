package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exceptions of rules, from the command line.
class ExceptionsInRunsTest {
  private static final String RULE =
      "{'rule_id':'%s','name':'R','description':'D','type':'%s','language':'%s','query':'%s',"
          + "'severity':'low','risk_score':21,'author':['A'],'index':['logs-*']%s,"
          + "'exceptions_list':[{'list_id':'office','type':'detection'}]}";
  private static final String ITEM =
      "{'list_id':'office','item_id':'%s','entries':[{'field':'host.name','type':'%s',"
          + "'operator':'included',%s}]}";

  @TempDir private Path folder;
  private Workspace files;
  private Path events;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
    events =
        files.events(
            "events.ndjson",
            event(1, "process", "a"),
            event(2, "process", "b"),
            event(3, "process", "c"),
            event(4, "file", "a"),
            event(5, "file", "b"),
            event(6, "file", "c"));
  }

  @Test
  void matches_that_are_excepted_are_counted_and_the_counts_add_up() {
    Path rules =
        files.events(
            "rules.ndjson",
            RULE.formatted("each", "eql", "eql", "process where true", ""),
            ITEM.formatted("1", "match", "'value':'b'"));
    Path again =
        files.events(
            "again.ndjson",
            event(1, "process", "a"),
            event(2, "process", "b"),
            event(3, "process", "c"));
    Invocation run =
        Invocation.of("run", "--rules", rules, "--stats", "--threads", 2, events, again)
            .endsWith(0);
    assertThat(run.documents()).hasSize(2);
    JsonNode matches = run.stats().path("matches");
    assertThat(matches.path("found").asInt()).isEqualTo(6);
    assertThat(matches.path("created").asInt()).isEqualTo(2);
    assertThat(matches.path("excepted").asInt()).isEqualTo(2);
    assertThat(matches.path("duplicate").asInt()).isEqualTo(2);
    assertThat(run.err()).contains(", 2 excepted");
  }

  @Test
  void candidates_change_no_answer() {
    Path rules =
        files.events(
            "rules.ndjson",
            RULE.formatted("each", "eql", "eql", "process where true", ""),
            RULE.formatted(
                "both",
                "eql",
                "eql",
                "sequence by host.name [process where true] [file where true]",
                ""),
            ITEM.formatted("1", "match_any", "'value':['a','c']"));
    Invocation run = Invocation.of("run", "--rules", rules, events).endsWith(0);
    assertThat(run.documents()).hasSize(1 + 3);
    assertThat(Invocation.of("run", "--every-rule", "--rules", rules, events).out())
        .isEqualTo(run.out());
  }

  @Test
  void an_excepted_event_counts_towards_no_threshold() {
    Path rules =
        files.events(
            "rules.ndjson",
            RULE.formatted(
                "many",
                "threshold",
                "kuery",
                "event.category: process",
                ",'threshold':{'field':[],'value':3}"));
    Path none = files.events("none.ndjson", ITEM.formatted("1", "match", "'value':'nobody'"));
    Path one = files.events("one.ndjson", ITEM.formatted("1", "match", "'value':'b'"));
    assertThat(
            Invocation.of("run", "--rules", rules, "--exceptions", none, events)
                .endsWith(0)
                .documents())
        .hasSize(1);
    assertThat(
            Invocation.of("run", "--rules", rules, "--exceptions", one, events)
                .endsWith(0)
                .documents())
        .isEmpty();
  }

  @Test
  void a_rule_whose_list_or_values_are_not_at_hand_is_left_out_with_the_reason() {
    files.rule("sound.toml", "process where true");
    files.events(
        "rules.ndjson", RULE.formatted("excepted", "eql", "eql", "process where true", ""));
    Invocation run = Invocation.of("run", "--rules", folder, "--stats", events).endsWith(0);
    assertThat(run.stats().at("/rules/left_out/0/reason").asText())
        .isEqualTo("its exception list `office` is not at hand");

    Path items =
        files.events(
            "items.ndjson", ITEM.formatted("1", "list", "'list':{'id':'hosts','type':'keyword'}"));
    Invocation without =
        Invocation.of("run", "--rules", folder, "--exceptions", items, "--stats", events)
            .endsWith(0);
    assertThat(without.stats().at("/rules/left_out/0/reason").asText())
        .isEqualTo("the value list `hosts` of its exception list `office` is not at hand");
    assertThat(without.err()).contains("1 left out: the value list `hosts`");
  }

  @Test
  void a_list_of_very_many_values_is_one_test() {
    Path rules =
        files.events(
            "rules.ndjson",
            RULE.formatted("each", "eql", "eql", "any where true", ""),
            ITEM.formatted("1", "list", "'list':{'id':'hosts','type':'keyword'}"));
    files.file(
        "lists/hosts.txt",
        IntStream.range(0, 200_000)
                .mapToObj(number -> "host-" + number)
                .collect(Collectors.joining("\n"))
            + "\na\nb\n");
    Invocation run =
        Invocation.of(
                "run", "--rules", rules, "--values", folder.resolve("lists"), "--stats", events)
            .endsWith(0);
    assertThat(run.documents()).hasSize(2);
    assertThat(run.stats().at("/matches/excepted").asInt()).isEqualTo(4);
  }

  @Test
  void a_folder_of_values_that_is_none_ends_the_run() {
    Path rules =
        files.events(
            "rules.ndjson", RULE.formatted("each", "eql", "eql", "process where true", ""));
    assertThat(
            Invocation.of("run", "--rules", rules, "--values", folder.resolve("nowhere"), events)
                .endsWith(2)
                .err())
        .contains("--values names a folder");
  }

  @Test
  void evidence_is_judged_with_the_exceptions() {
    files.file(
        "rules/shell.toml",
        """
        [metadata]
        creation_date = "2026/03/02"
        maturity = "production"
        updated_date = "2026/03/02"

        [rule]
        author = ["Kestrel Freight"]
        description = "Finds something."
        index = ["logs-*"]
        language = "eql"
        license = "Apache-2.0"
        name = "Something"
        risk_score = 47
        rule_id = "00000000-0000-4000-8000-000000000001"
        severity = "medium"
        type = "eql"
        query = 'process where true'
        exceptions_list = [{list_id = "office", type = "detection"}]
        """);
    files.events("rules/shell.evidence/alerts/one.ndjson", event(1, "process", "a"));
    files.events("rules/shell.evidence/quiet/one.ndjson", event(1, "process", "b"));
    Path items = files.events("items.ndjson", ITEM.formatted("1", "match", "'value':'b'"));
    Path rules = folder.resolve("rules");
    Invocation.of("test", rules, "--exceptions", items).endsWith(0);
    assertThat(Invocation.of("test", rules, "--output", "json").out())
        .contains("its exception list `office` is not at hand");
  }

  private static String event(int second, String category, String host) {
    return "{'_id':'%d','_source':{'@timestamp':'2026-03-02T10:00:%02dZ','event.category':'%s','host.name':'%s'}}"
        .formatted(second, second, category, host);
  }
}
