package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String QUERY =
      """
      process where process.name : ("python*", "pypy*") and not user.name == "root" and
        (process.pid > 100 or length(process.command_line) + 1 > 20)\
      """;

  @TempDir private Path folder;

  @Test
  void a_person_sees_the_nearest_event_as_a_tree() {
    Path rule = workspace().rule("python.toml", QUERY);
    Invocation explain =
        Invocation.onTerminal(80, "explain", rule, events(), "--size", 2).endsWith(0);
    Golden.assertMatches("explain.txt", explain.out());
    assertThat(explain.err()).isEqualTo("2 events explained of 4 events read, 1 alert\n");
  }

  @Test
  void another_program_reads_one_object_for_each_event() {
    Path rule = workspace().rule("python.toml", QUERY);
    List<JsonNode> documents =
        Invocation.of("explain", rule, events(), "--output", "json", "--size", 9)
            .endsWith(0)
            .documents();
    assertThat(documents)
        .extracting(document -> document.path("event_id").asText())
        .containsExactly("raises", "events.ndjson:1", "hidden", "far");
    assertThat(documents)
        .extracting(document -> document.path("distance").asInt())
        .containsExactly(0, 1, 0, 4);
    Golden.assertMatches("explain.json", documents.get(1).toPrettyString() + "\n");
  }

  @Test
  void one_event_is_explained_by_its_id_or_its_place() {
    Path rule = workspace().rule("python.toml", QUERY);
    for (String id : List.of("far", "events.ndjson:1")) {
      assertThat(
              Invocation.of("explain", rule, events(), "--event", id)
                  .endsWith(0)
                  .out()
                  .lines()
                  .filter(line -> line.startsWith(id + " ")))
          .hasSize(1);
    }
    assertThat(Invocation.of("explain", rule, events(), "--event", "none").endsWith(2).err())
        .contains("none of 4 events has the id `none`");
  }

  @Test
  void a_rule_is_named_by_its_id_or_its_name() {
    workspace().rule("python.toml", QUERY);
    workspace().rule("twin.toml", QUERY.replace("100", "200"));
    assertThat(explain(Workspace.id("python.toml")).endsWith(0).out())
        .contains("process.pid > 100");
    assertThat(explain("TWIN.TOML").endsWith(0).out()).contains("process.pid > 200");
    assertThat(explain("python.tml").endsWith(2).err())
        .contains("no rule has the path, the id or the name `python.tml`")
        .contains("did you mean `python.toml`?");
    assertThat(explain("something").endsWith(2).err()).contains(" in `");
    assertThat(explain(folder.toString()).endsWith(2).err())
        .contains("means 2 rules")
        .contains(Workspace.id("twin.toml"))
        .contains("twin.toml:");
  }

  @Test
  void of_a_sequence_it_tells_which_stage_an_event_satisfies() {
    Path sequence =
        workspace()
            .rule(
                "sequence.toml",
                "sequence by host.id [process where process.name == \"curl\"]"
                    + " [network where process.name == \"curl\"]");
    Path events =
        workspace()
            .events(
                "stages.ndjson",
                "{'event.category':'network','process.name':'curl'}",
                "{'event.category':'file','process.name':'curl'}");
    Invocation explained = Invocation.of("explain", sequence, events).endsWith(0);
    assertThat(explained.out())
        .contains("stages.ndjson:1  satisfies a stage; the alert needs the others")
        .contains("stages.ndjson:2  1 part away from a stage");
    assertThat(explained.err()).contains("1 event of a stage");
  }

  @Test
  void filters_beside_the_query_are_told_by_what_they_do() {
    Path rule =
        workspace()
            .file(
                "filtered.toml",
                """
                [metadata]
                maturity = "production"
                [rule]
                author = ["Kestrel Freight"]
                description = "Finds something."
                language = "kuery"
                name = "Filtered"
                query = "event.action : login"
                risk_score = 47
                rule_id = "b1f2"
                severity = "medium"
                type = "query"
                [[rule.filters]]
                [rule.filters.meta]
                negate = true
                [rule.filters.query.match_phrase]
                "host.name" = "lab"
                """);
    Path events =
        workspace()
            .events(
                "filtered.ndjson",
                "{'event.action':'login','host.name':'lab'}",
                "{'event.action':'login','host.name':'depot'}",
                "{'event.action':'logout','host.name':'lab'}");

    Invocation explain = Invocation.of("explain", rule, events).endsWith(0);

    assertThat(explain.out())
        .contains(
            "filtered.ndjson:2  raises the alert",
            "filter all let the event through",
            "filtered.ndjson:1  matches, but is taken away by a filter",
            "filter one takes the event away from the rule",
            "filtered.ndjson:3  taken away by a filter, 1 part away from an alert");
    assertThat(explain.err()).contains("3 events read, 1 alert");
    assertThat(Invocation.of("explain", rule, events, "--output", "json").endsWith(0).documents())
        .extracting(document -> document.path("filters").asText())
        .containsExactly("passed", "taken_away", "taken_away");
  }

  @Test
  void a_rule_that_cannot_be_explained_says_why() {
    Path unsound = workspace().rule("a.toml", "process where process.name = \"x\"");
    assertThat(Invocation.of("explain", unsound, events()).endsWith(2).err())
        .contains("error[EQL-")
        .contains("cannot be explained: its query does not compile");
    Path piped = workspace().rule("b.toml", "any where true | head 5");
    assertThat(Invocation.of("explain", piped, events()).endsWith(2).err())
        .contains("cannot be explained: `head` and `tail`");
    Path faulty = workspace().file("c.toml", "[rule]\nname = \n");
    assertThat(Invocation.of("explain", faulty, events()).endsWith(2).err())
        .contains("error[TOML-")
        .contains("gives no rule");
    assertThat(Invocation.of("explain", piped, "--size", 0).endsWith(2).err())
        .contains("--size counts from 1");
  }

  @Test
  void inputs_that_cannot_be_read_end_with_2_and_the_rest_is_explained() {
    Path rule = workspace().rule("python.toml", QUERY);
    Path broken = workspace().events("broken.ndjson", "{'n':", "{'n':1}");
    Invocation explain =
        Invocation.of("explain", rule, broken, folder.resolve("none.ndjson")).endsWith(2);
    assertThat(explain.out()).contains("broken.ndjson:2");
    assertThat(explain.err()).contains("1 event read, 0 alerts, 1 line refused");
  }

  @Test
  void threads_change_nothing() {
    Path rule = workspace().rule("python.toml", QUERY);
    String[] lines = new String[30_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          "{'event.category':'process','process.name':'%s','process.pid':%d,'text':'%s'}"
              .formatted(i % 7 == 3 ? "pypy" : "bash", i % 100, "x".repeat(60));
    }
    Path many = workspace().events("many.ndjson", lines);
    Invocation one = Invocation.of("explain", rule, many, "--threads", 1, "--size", 5);
    Invocation four = Invocation.of("explain", rule, many, "--threads", 4, "--size", 5);
    assertThat(one.endsWith(0).out()).isEqualTo(four.endsWith(0).out());
    assertThat(one.out()).startsWith("many.ndjson:4  1 part away");
  }

  private Invocation explain(String rule) {
    return Invocation.of("explain", rule, events(), "--rules", folder);
  }

  private Path events() {
    return workspace()
        .events(
            "events.ndjson",
            "{'event.category':'process','process':{'name':'python3','pid':'seven',"
                + "'command_line':'python3 -V'},'user.name':['eve','mallory']}",
            "{'_id':'far','event.category':'file','user.name':'root'}",
            "{'_id':'raises','_index':'logs-endpoint.events.process-default',"
                + "'event.category':['process'],'process':{'name':'bash','pid':7},"
                + "'process.name':'PyPy3','process.pid':4711}",
            "{'_id':'hidden','_index':'metrics-a','event.category':'process',"
                + "'process.name':'python','process.pid':101}");
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }
}
