package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules to and from a Kibana, which here is a stub on this machine.
class KibanaCommandTest {
  @TempDir private Path folder;
  private Workspace files;
  private KibanaStub kibana;
  private Path key;
  private Path rules;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
    kibana = new KibanaStub();
    key = files.file("key", KibanaStub.KEY + "\n");
    files.rule("rules/one.toml", "process where process.name == \"one\"");
    files.rule("rules/two.toml", "process where process.name == \"two\"");
    rules = folder.resolve("rules");
  }

  @AfterEach
  void tearDown() {
    kibana.close();
  }

  @Test
  void pushed_rules_are_the_same_there_and_come_back_as_they_were() throws IOException {
    assertThat(run("diff", rules).endsWith(1).out())
        .contains("only here")
        .contains("2 differences");

    assertThat(run("push", rules).endsWith(0).out())
        .contains(": new")
        .contains("2 of 2 rules imported");

    assertThat(run("diff", rules).endsWith(0).out()).isEqualTo("2 rules the same, 0 differences\n");
    Path again = folder.resolve("again/rules");
    assertThat(run("pull", "--output-dir", again).endsWith(0).out())
        .contains("2 files new, 0 changed, 0 the same");
    List<String> said = new ArrayList<>();
    try (var written = Files.list(again)) {
      for (Path file : written.sorted().toList()) {
        said.add(Files.readString(file));
      }
    }
    assertThat(said).hasSize(2);
    assertThat(said)
        .allSatisfy(text ->
            assertThat(text)
                .contains("maturity = \"production\"")
                .contains("updated_date = \"2026/03/02\"")
                .doesNotContain("max_signals")
                .doesNotContain("enabled")
                .doesNotContain("uuid"));
    assertThat(run("diff", again).endsWith(0).out()).contains("2 rules the same");
    assertThat(run("push", rules).endsWith(0).out()).isEqualTo("0 of 0 rules imported\n");
  }

  @Test
  void a_dry_run_says_what_would_be_done_and_does_nothing() throws IOException {
    assertThat(run("push", rules, "--dry-run").endsWith(0).out())
        .contains("2 rules would be imported");
    assertThat(kibana.rules).isEmpty();
    assertThat(kibana.calls).noneMatch(call -> call.contains("_import"));

    run("push", rules).endsWith(0);
    Path again = folder.resolve("again");
    assertThat(run("pull", "--output-dir", again, "--dry-run").endsWith(0).out())
        .contains("2 files would be new");
    assertThat(again).doesNotExist();
  }

  @Test
  void a_rule_that_was_changed_there_is_named_with_its_keys_and_written_anew() throws IOException {
    run("push", rules).endsWith(0);
    ObjectNode there = kibana.rule(Workspace.id("rules/one.toml"));
    there.put("severity", "high").put("risk_score", 73);

    assertThat(run("diff", rules).endsWith(1).out()).contains(": risk_score, severity\n");
    String untouched = Files.readString(rules.resolve("two.toml"));
    assertThat(run("pull", "--output-dir", rules).endsWith(0).out())
        .contains(": changes risk_score, severity")
        .contains("0 files new, 1 changed, 1 the same");

    assertThat(rules.resolve("one.toml")).content().contains("severity = \"high\"");
    assertThat(rules.resolve("two.toml")).content().isEqualTo(untouched);
    assertThat(run("diff", rules).endsWith(0).out()).contains("2 rules the same");
  }

  @Test
  void rules_that_kibana_refuses_are_named_with_its_reason() {
    kibana.refused.put("rules/one.toml", "index pattern\u001b[31m is not allowed");

    Invocation push = run("push", rules).endsWith(2);

    assertThat(push.out()).contains("1 of 2 rules imported");
    assertThat(push.err())
        .contains("refused: " + Workspace.id("rules/one.toml") + ": index pattern")
        .doesNotContain("\u001b");
  }

  @Test
  void new_only_replaces_nothing() {
    run("push", rules).endsWith(0);
    kibana.rule(Workspace.id("rules/one.toml")).put("severity", "high");

    assertThat(run("push", rules, "--new-only").endsWith(0).out()).contains("0 of 0 rules");
    assertThat(kibana.rule(Workspace.id("rules/one.toml")).get("severity").asText())
        .isEqualTo("high");
    assertThat(run("push", rules).endsWith(0).out()).contains("changes severity");
    assertThat(kibana.rule(Workspace.id("rules/one.toml")).get("severity").asText())
        .isEqualTo("medium");
  }

  /// Lets the rule `one` name a list with an item.
  private void withExceptions() throws IOException {
    Path one = rules.resolve("one.toml");
    Files.writeString(
        one,
        Files.readString(one)
            + "\n[[rule.exceptions_list]]\nid = \"x\"\nlist_id = \"office\"\n"
            + "namespace_type = \"single\"\ntype = \"detection\"\n");
    files.file(
        "exceptions/office.toml",
        """
        [metadata]
        list_name = "Office"

        [[exceptions]]
        [exceptions.container]
        list_id = "office"
        name = "Office"

        [[exceptions.items]]
        name = "x"
        item_id = "i"
        [[exceptions.items.entries]]
        field = "a"
        type = "match"
        operator = "included"
        value = "b"
        """);
  }

  @Test
  void a_list_that_a_rule_names_goes_there_and_comes_back() throws IOException {
    withExceptions();

    run("push", rules).endsWith(0);

    assertThat(kibana.others).hasSize(2);
    Path again = folder.resolve("again/rules");
    assertThat(run("pull", "--output-dir", again).endsWith(0).out()).contains("3 files new");
    assertThat(folder.resolve("again/exceptions/office_exceptions.toml"))
        .content()
        .contains("list_name = \"Office\"")
        .doesNotContain("description");
  }

  @Test
  void an_exception_that_was_changed_there_is_a_difference_of_the_rules_that_name_its_list()
      throws IOException {
    withExceptions();
    run("push", rules).endsWith(0);
    for (JsonNode other : kibana.others) {
      ((ObjectNode) other)
          .put("created_by", "ann")
          .put("_version", "x")
          .putNull("expire_time")
          .putArray("os_types");
    }
    assertThat(run("diff", rules).endsWith(0).out()).contains("2 rules the same");

    ObjectNode item = kibana.other("item_id", "i");
    ((ObjectNode) item.get("entries").get(0)).put("value", "c");
    assertThat(run("diff", rules).endsWith(1).out())
        .contains(": list `office` (item `x`)\n")
        .contains("1 rule the same, 1 difference");
    assertThat(run("push", rules).endsWith(0).out())
        .contains(": changes list `office` (item `x`)\n")
        .contains("1 of 1 rule imported");
    assertThat(run("diff", rules).endsWith(0).out()).contains("2 rules the same");
  }

  @Test
  void an_exception_that_is_only_there_is_a_difference() throws IOException {
    withExceptions();
    run("push", rules).endsWith(0);
    kibana.others.add(kibana.other("item_id", "i").deepCopy().put("item_id", "j").put("name", "y"));
    assertThat(run("diff", rules).endsWith(1).out()).contains(": list `office` (item `y`)\n");
    kibana.others.removeIf(other -> other.has("list_id"));
    assertThat(run("diff", rules).endsWith(1).out()).contains(": list `office` (only here)\n");
  }

  @Test
  void a_list_that_is_called_otherwise_there_is_a_difference() throws IOException {
    withExceptions();
    run("push", rules).endsWith(0);
    for (JsonNode other : kibana.others) {
      if (!other.has("item_id")) {
        ((ObjectNode) other).put("name", "Another");
      }
    }
    assertThat(run("diff", rules).endsWith(1).out()).contains(": list `office`\n");
    assertThat(run("pull", "--output-dir", rules, "--dry-run").endsWith(0).out())
        .doesNotContain("list `office`");
  }

  @Test
  void actions_and_their_connectors_are_compared_without_what_kibana_gives_them()
      throws IOException {
    Path one = rules.resolve("one.toml");
    Files.writeString(
        one,
        Files.readString(one)
            + "\n[[rule.actions]]\naction_type_id = \".email\"\ngroup = \"default\"\n"
            + "id = \"c1\"\n[rule.actions.params]\nsubject = \"Look\"\n");
    files.file(
        "action_connectors/mail.toml",
        """
        [metadata]
        action_connector_name = "Mail"

        [[action_connectors]]
        id = "c1"
        type = "action"
        [action_connectors.attributes]
        actionTypeId = ".email"
        name = "Mail"
        """);
    run("push", rules).endsWith(0);
    JsonNode action = kibana.rule(Workspace.id("rules/one.toml")).get("actions").get(0);
    ((ObjectNode) action).put("uuid", "u");
    ObjectNode attributes = (ObjectNode) kibana.other("id", "c1").get("attributes");
    attributes.put("isMissingSecrets", true);
    assertThat(run("diff", rules).endsWith(0).out()).contains("2 rules the same");

    attributes.put("name", "Post");
    assertThat(run("diff", rules).endsWith(1).out()).contains(": connector `c1`\n");
    ((ObjectNode) action.get("params")).put("subject", "Look there");
    assertThat(run("diff", rules).endsWith(1).out()).contains(": actions, connector `c1`\n");
  }

  @Test
  void more_rules_than_a_page_has_are_listed_and_exported_page_by_page() {
    for (int i = 0; i < 250; i++) {
      files.rule("many/r" + i + ".toml", "process where process.name == \"" + i + "\"");
    }
    Path many = folder.resolve("many");
    run("push", many).endsWith(0);
    kibana.calls.clear();

    assertThat(run("diff", many).endsWith(0).out()).contains("250 rules the same");

    assertThat(kibana.calls.stream().filter(call -> call.contains("_find"))).hasSize(3);
    assertThat(kibana.calls.stream().filter(call -> call.contains("_export"))).hasSize(3);
  }

  @Test
  void a_busy_server_is_asked_again() {
    kibana.obstacles.add(KibanaStub.status(429, "{}"));
    kibana.obstacles.add(KibanaStub.status(503, "<html>"));

    assertThat(run("diff", rules).endsWith(1).out()).contains("2 differences");
    assertThat(kibana.calls).hasSize(3);
  }

  @Test
  void a_server_that_stays_busy_is_given_up() {
    for (int i = 0; i < 5; i++) {
      kibana.obstacles.add(KibanaStub.status(429, "{\"message\": \"slow down\"}"));
    }

    assertThat(run("diff", rules).endsWith(2).err())
        .contains("it asks for more patience than 5 tries have (slow down)");
  }

  @Test
  void half_an_answer_is_asked_for_again_and_an_export_without_its_end_is_none() {
    run("push", rules).endsWith(0);
    kibana.obstacles.add(KibanaStub.half());
    assertThat(run("diff", rules).endsWith(0).out()).contains("2 rules the same");

    kibana.obstacles.add(call -> false);
    kibana.obstacles.add(KibanaStub.status(200, kibana.rules.values().iterator().next() + "\n"));
    assertThat(run("diff", rules).endsWith(2).err())
        .contains("Kibana's export broke off before its summary");
  }

  @Test
  void a_server_that_never_answers_is_not_waited_for() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    kibana.obstacles.add(call -> end.await(20, TimeUnit.SECONDS));
    kibana.obstacles.add(KibanaStub.status(401, "{}"));
    try {
      assertThat(run("diff", rules, "--timeout", "300ms").endsWith(2).err())
          .contains("it does not know the key");
      assertThat(kibana.calls).hasSize(2);
    } finally {
      end.countDown();
    }
  }

  @Test
  void a_wrong_key_is_said_and_shown_to_nobody() {
    files.file("key", "d3Jvbmc=");

    Invocation wrong = run("diff", rules).endsWith(2);

    assertThat(wrong.err())
        .contains("Kibana refused the list of rules: it does not know the key (no key)")
        .doesNotContain("d3Jvbmc=");
    assertThat(kibana.calls).hasSize(1);
  }

  @Test
  void a_key_goes_to_no_other_address() {
    try (KibanaStub other = new KibanaStub()) {
      kibana.obstacles.add(KibanaStub.redirect(other.url() + "/"));

      assertThat(run("diff", rules).endsWith(2).err()).contains("points to another address");
      assertThat(other.calls).isEmpty();
    }
  }

  @Test
  void what_is_no_kibana_or_no_key_is_refused_before_anything_is_sent() {
    for (String url :
        List.of("http://kibana.example", "ftp://x", "https://u:p@x", "::", "https://")) {
      Invocation refused =
          Invocation.of("kibana", "diff", rules, "--url", url, "--api-key-file", key).endsWith(2);
      assertThat(refused.err()).startsWith("error: ").contains("https").doesNotContain("u:p");
    }
    assertThat(run("diff", rules, "--space", "../x").endsWith(2).err())
        .contains("no id of a space");
    files.file("key", " \n");
    assertThat(run("diff", rules).endsWith(2).err()).contains("key").contains("is empty");
    files.file("key", "a b");
    assertThat(run("diff", rules).endsWith(2).err()).contains("signs that no key has");
    assertThat(Invocation.of("kibana", "diff", rules, "--url", kibana.url()).endsWith(2).err())
        .contains("no key: set $KIBANA_API_KEY, or name a file with --api-key-file");
    assertThat(kibana.calls).isEmpty();
    assertThat(Invocation.of("kibana").endsWith(2).err()).contains("takes diff, push or pull");
  }

  private Invocation run(String command, Object... arguments) {
    List<Object> words = new ArrayList<>(List.of("kibana", command));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--url", kibana.url(), "--api-key-file", key));
    if (!words.contains("--space")) {
      words.addAll(List.of("--space", "detections"));
    }
    return Invocation.of(words.toArray());
  }
}
