package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final Path RULES = SharedData.repository().resolve("rules");
  private static final Path EXAMPLE = SharedData.repository().resolve("examples/intrusion");
  private static final String ROOT = "{'user':{'name':'root'}}";

  @TempDir private Path folder;

  @Test
  void a_person_sees_a_table_and_the_counts_of_each_rule() {
    Invocation run = Invocation.onTerminal(150, "run", "--rules", RULES, EXAMPLE).endsWith(0);
    Golden.assertMatches("run-table.txt", run.out());
    assertThat(run.err()).containsPattern("12 alerts, 277 events in \\d+\\.\\d s, 11 rules");
  }

  @Test
  void a_program_gets_one_document_a_line_with_its_id_first() {
    Invocation run = Invocation.of("run", "--rules", RULES, EXAMPLE).endsWith(0);
    assertThat(run.out().lines()).hasSize(12).allMatch(line -> line.startsWith("{\"_id\":\""));
    assertThat(run.documents().stream().map(alert -> alert.path("_id").asText()))
        .doesNotHaveDuplicates();
    assertThat(
            run.documents().getFirst().path("kibana.alert.ancestors").path(0).path("id").asText())
        .isNotEmpty();
  }

  @Test
  void threads_and_candidates_change_no_byte() throws IOException {
    String events = Files.readString(EXAMPLE.resolve("linux.ndjson"));
    Path many = Files.writeString(folder.resolve("many.ndjson"), events.repeat(40));
    Invocation one = Invocation.of("run", "--rules", RULES, "--threads", 1, many).endsWith(0);
    assertThat(one.documents()).hasSizeGreaterThan(100);
    assertThat(Invocation.of("run", "--rules", RULES, "--threads", 4, many).out())
        .isEqualTo(one.out());
    assertThat(Invocation.of("run", "--rules", RULES, "--every-rule", many).out())
        .isEqualTo(one.out());
  }

  @Test
  void alerts_may_have_the_ids_that_kibana_gives_them() {
    Path rule = workspace().rule("root.toml", "any where user.name == \"root\"");
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'_index':'logs-a-default','_id':'e1','_source':{'user':{'name':'root'}}}");
    JsonNode alert =
        Invocation.of("run", "--rules", rule, "--ids", "kibana", events)
            .endsWith(0)
            .documents()
            .getFirst();
    String expected =
        sha256("logs-a-default" + "e1" + "undefined" + "default:" + Workspace.id("root.toml"));
    assertThat(alert.path("_id").asText()).isEqualTo(expected);
    assertThat(alert.path("kibana.alert.uuid").asText()).isEqualTo(expected);
    assertThat(
            Invocation.of("run", "--rules", rule, events)
                .documents()
                .getFirst()
                .path("_id")
                .asText())
        .isNotEqualTo(expected);
    Invocation wrong =
        Invocation.of("run", "--rules", rule, "--ids", "elastic", events).endsWith(2);
    assertThat(wrong.err()).contains("`--ids` is `elastic`; it takes `seriema` or `kibana`");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void counts_add_up() {
    workspace().rule("good.toml", "any where user.name == \"root\"");
    workspace().rule("bad.toml", "any where user.name = \"root\"");
    workspace().rule("pipe.toml", "any where true | head 5");
    Path events =
        workspace()
            .events(
                "events.ndjson",
                ROOT,
                "{'_id':'e1','_source':{'user.name':'root'}}",
                "{'_id':'e1','_source':{'user.name':'root'}}",
                "{'user.name':'daemon'}",
                "{'data_stream.type':'metrics','data_stream.dataset':'x'}",
                "",
                "{'user.name':");
    Invocation run =
        Invocation.of("run", "--rules", folder, "--stats", "--threads", 2, events).endsWith(0);

    JsonNode counts = run.stats().path("events");
    assertThat(counts.path("read").asInt()).isEqualTo(6);
    assertThat(counts.path("evaluated").asInt()).isEqualTo(4);
    assertThat(counts.path("unpicked").asInt()).isEqualTo(1);
    assertThat(counts.path("refused").asInt()).isEqualTo(1);
    assertThat(counts.path("late").asInt()).isZero();
    JsonNode matches = run.stats().path("matches");
    assertThat(matches.path("found").asInt()).isEqualTo(3);
    assertThat(matches.path("created").asInt()).isEqualTo(2).isEqualTo(run.documents().size());
    assertThat(matches.path("duplicate").asInt()).isEqualTo(1);
    assertThat(sum(matches, "created", "suppressed", "excepted", "over_limit", "duplicate"))
        .isEqualTo(3);
    JsonNode rules = run.stats().path("rules");
    assertThat(rules.path("loaded").asInt()).isEqualTo(1);
    assertThat(StreamSupport.stream(rules.path("left_out").spliterator(), false))
        .extracting(rule -> rule.path("rule_id").asText() + " " + rule.path("reason").asText())
        .containsExactlyInAnyOrder(
            Workspace.id("bad.toml") + " its query does not compile",
            Workspace.id("pipe.toml")
                + " `head` and `tail` have no meaning in a rule that alerts on every event");
    assertThat(run.stats().path("bytes").asLong()).isPositive();
    assertThat(run.stats().path("seconds").asDouble()).isPositive();
  }

  @Test
  void an_alert_ends_with_1_only_where_that_is_asked_for() {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path root = workspace().events("root.ndjson", ROOT);
    Path other = workspace().events("other.ndjson", "{'user.name':'daemon'}");
    Invocation.of("run", "--rules", rule, root).endsWith(0);
    Invocation.of("run", "--rules", rule, "--fail-on-alert", root).endsWith(1);
    assertThat(Invocation.of("run", "--rules", rule, "--fail-on-alert", other).endsWith(0).out())
        .isEmpty();
  }

  @Test
  void a_missing_input_ends_with_2_and_the_rest_is_done() {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path root = workspace().events("root.ndjson", ROOT);
    Invocation run =
        Invocation.of("run", "--rules", rule, "--fail-on-alert", folder.resolve("no.ndjson"), root)
            .endsWith(2);
    assertThat(run.documents()).hasSize(1);
    assertThat(run.err()).contains("no.ndjson");
  }

  @Test
  void a_packed_input_that_ends_early_ends_with_2_and_its_whole_lines_are_read()
      throws IOException {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path packed = folder.resolve("cut.ndjson.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      for (int i = 0; i < 5_000; i++) {
        out.write(
            "{\"user.name\":\"root\",\"n\":\"%x\"}\n"
                .formatted(i * 2_654_435_761L)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
    Invocation run = Invocation.of("run", "--rules", rule, packed).endsWith(2);
    assertThat(run.documents()).hasSizeBetween(1, 4_999);
    assertThat(run.err()).contains("error[INPUT-0002]: ").contains("cut.ndjson.gz");
  }

  @Test
  void an_input_of_another_format_or_encoding_is_refused_once_and_ends_with_2() throws IOException {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path page = workspace().file("page.xml", "<events>\n<event user='root'/>\n</events>\n");
    assertThat(Invocation.of("run", "--rules", rule, page).endsWith(2).err())
        .containsOnlyOnce("error[INPUT-0004]: ")
        .doesNotContain("error[EVENT-");
    Path wide = folder.resolve("wide.ndjson");
    Files.writeString(wide, "{\"user.name\":\"root\"}\n".repeat(3), StandardCharsets.UTF_16LE);
    assertThat(Invocation.of("run", "--rules", rule, wide).endsWith(2).err())
        .containsOnlyOnce("error[INPUT-0005]: ")
        .doesNotContain("error[EVENT-");
  }

  @Test
  void a_bad_line_costs_that_line_only() {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path events = workspace().events("events.ndjson", ROOT, "{'user.name'", "[1]", ROOT);
    Invocation run = Invocation.of("run", "--rules", rule, events).endsWith(0);
    assertThat(run.documents()).hasSize(2);
    assertThat(run.err()).contains("events.ndjson:2").contains("events.ndjson:3");
  }

  @Test
  void a_bad_rule_is_told_and_set_aside_while_one_is_left() {
    workspace().rule("bad.toml", "any where user.name = \"root\"");
    Path events = workspace().events("events.ndjson", ROOT);
    Invocation none = Invocation.of("run", "--rules", folder, events).endsWith(2);
    assertThat(none.err()).contains("no rule is left to run (1 found)").contains("bad.toml:");

    workspace().rule("good.toml", "any where user.name == \"root\"");
    Invocation one = Invocation.of("run", "--rules", folder, events).endsWith(0);
    assertThat(one.documents()).hasSize(1);
    assertThat(one.err()).contains("bad.toml:").contains("1 left out: its query does not compile");
  }

  @Test
  void wrong_usage_ends_with_2_and_says_what_to_type() {
    assertThat(Invocation.of("run", "--any-idnex").endsWith(2).err())
        .contains("--any-idnex")
        .contains("--any-index")
        .contains("seriema run --help");
    assertThat(Invocation.of("runn").endsWith(2).err()).contains("run");
    assertThat(Invocation.of("run", "--threads", "0", EXAMPLE).endsWith(2).err())
        .contains("--threads");
    assertThat(Invocation.of("run", "--threads", "many", EXAMPLE).endsWith(2).err())
        .contains("--threads");
    assertThat(Invocation.of("run", "--rules", folder.resolve("none"), EXAMPLE).endsWith(2).err())
        .contains("none");
  }

  @Test
  void alerts_go_to_a_file_too() throws IOException {
    Path file = folder.resolve("alerts.ndjson");
    Invocation run = Invocation.of("run", "--rules", RULES, "--alerts", file, EXAMPLE).endsWith(0);
    assertThat(Files.readString(file)).isEqualTo(run.out()).isNotEmpty();
    assertThat(
            Invocation.of("run", "--rules", RULES, "--alerts", folder.resolve("no/such"), EXAMPLE)
                .endsWith(2)
                .err())
        .contains("cannot be written");
  }

  @Test
  void fields_in_no_table_are_told_once_for_all_rules() {
    workspace().rule("a.toml", "any where vendor.size > 9 and vendor.size < 12");
    workspace().rule("b.toml", "any where vendor.size > 1 or vendor.name == \"x\"");
    Path events = workspace().events("events.ndjson", "{'vendor.size':'10'}");
    Invocation run = Invocation.of("run", "--rules", folder, events).endsWith(0);
    assertThat(run.documents()).hasSize(2);
    assertThat(run.err())
        .containsOnlyOnce("2 fields of the rules in no table; types are taken from");
    Path mapping =
        workspace().file("mapping.json", "{\"vendor.size\":\"long\",\"vendor.name\":\"keyword\"}");
    assertThat(Invocation.of("run", "--rules", folder, "--mapping", mapping, events).err())
        .doesNotContain("in no table");
  }

  @Test
  void types_of_a_mapping_win() {
    Path rule = workspace().rule("r.toml", "any where vendor.size > 9");
    Path events = workspace().events("events.ndjson", "{'vendor.size':'10'}");
    Path mapping = workspace().file("mapping.json", "{\"vendor.size\":\"long\"}");
    assertThat(
            Invocation.of("run", "--rules", rule, "--mapping", mapping, events)
                .endsWith(0)
                .documents())
        .hasSize(1);
    Path wrong = workspace().file("wrong.json", "{\"vendor.size\":\"lnog\"}");
    assertThat(Invocation.of("run", "--rules", rule, "--mapping", wrong, events).endsWith(2).err())
        .contains("did you mean `long`?");
  }

  @Test
  void standard_input_is_read_where_a_dash_asks_for_it() {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "{\"user.name\":\"x\"}\n{\"user.name\":\"root\"}".getBytes(StandardCharsets.UTF_8)));
      Invocation run = Invocation.of("run", "--rules", rule, "-").endsWith(0);
      assertThat(run.documents())
          .singleElement()
          .extracting(alert -> alert.path("kibana.alert.ancestors").path(0).path("id").asText())
          .isEqualTo("-:2");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void the_path_of_an_input_is_read_once() {
    Path rule = workspace().rule("r.toml", "any where user.name == \"root\"");
    Path events = workspace().events("events.ndjson", ROOT);
    List<JsonNode> alerts =
        Invocation.of("run", "--rules", rule, events, events).endsWith(0).documents();
    assertThat(alerts).hasSize(1);
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }

  private static int sum(JsonNode counts, String... names) {
    return Arrays.stream(names).mapToInt(name -> counts.path(name).asInt(-1_000)).sum();
  }
}
