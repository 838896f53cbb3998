package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each rule cost and found.
class ProfileInRunsTest {
  @TempDir private Path folder;

  @Test
  void each_rule_that_was_tried_says_what_it_saw_and_what_became_of_it() {
    rules().rule("root.toml", "any where user.name == \"root\"");
    rules().rule("never.toml", "any where process.name == \"a.exe\"");
    rules().rule("pair.toml", "sequence [any where user.name == \"root\"] [any where true]");
    JsonNode stats = run("--stats", events()).endsWith(0).stats();

    JsonNode root = perRule(stats, "root.toml");
    assertThat(root.path("name").asText()).isEqualTo("root.toml");
    assertThat(root.path("seen").asLong()).isEqualTo(4);
    assertThat(root.path("candidates").asLong()).isBetween(3L, 4L);
    assertThat(root.path("hits").asLong()).isEqualTo(3);
    assertThat(root.path("matches").asLong()).isEqualTo(3);
    assertThat(root.path("alerts").asLong()).isEqualTo(2);
    assertThat(root.path("duplicate").asLong()).isEqualTo(1);
    assertThat(root.path("microseconds").asLong()).isPositive();
    JsonNode pair = perRule(stats, "pair.toml");
    assertThat(pair.path("hits").asLong()).isEqualTo(4);
    assertThat(pair.path("matches").asLong()).isEqualTo(pair.path("alerts").asLong()).isPositive();
    assertThat(stats.path("per_rule")).hasSize(2);
  }

  @Test
  void the_sums_over_rules_are_those_of_the_run_in_both_schedules() {
    rules().rule("root.toml", "any where user.name == \"root\"");
    rules().rule("all.toml", "any where true");
    for (Invocation run :
        List.of(
            run("--stats", events()),
            run("--stats", "--schedule", "kibana", "--at", "2026-03-02T10:05:00Z", events()))) {
      JsonNode stats = run.endsWith(0).stats();
      JsonNode matches = stats.path("matches");
      assertThat(matches.path("found").asLong()).isPositive().isEqualTo(sum(stats, "matches"));
      assertThat(matches.path("created").asLong()).isEqualTo(sum(stats, "alerts"));
      assertThat(matches.path("duplicate").asLong()).isEqualTo(sum(stats, "duplicate"));
    }
  }

  @Test
  void a_person_reads_which_rules_are_slow_and_which_are_noisy() {
    rules().rule("root.toml", "any where user.name == \"root\"");
    Invocation run = run("--profile", events()).endsWith(0);
    assertThat(run.err())
        .contains("most expensive rules (estimated, on all threads)")
        .contains("noisiest rules")
        .containsPattern("(?m) 4 +[34] +3 +3 +2  root.toml$");
    assertThat(run("--profile", new Workspace(folder).events("none.ndjson", "{}")).err())
        .doesNotContain("noisiest");
    assertThat(run(events()).err()).doesNotContain("most expensive");
  }

  private Workspace rules() {
    return new Workspace(folder.resolve("rules"));
  }

  private Path events() {
    return new Workspace(folder)
        .events(
            "events.ndjson",
            "{'@timestamp':'2026-03-02T10:00:00Z','_id':'a','user.name':'root'}",
            "{'@timestamp':'2026-03-02T10:00:01Z','_id':'b','_source':"
                + "{'@timestamp':'2026-03-02T10:00:01Z','user.name':'root'}}",
            "{'@timestamp':'2026-03-02T10:00:01Z','_id':'b','_source':"
                + "{'@timestamp':'2026-03-02T10:00:01Z','user.name':'root'}}",
            "{'@timestamp':'2026-03-02T10:00:02Z','user.name':'ann'}");
  }

  private Invocation run(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "run";
    all[1] = "--rules";
    all[2] = folder.resolve("rules");
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Invocation.of(all);
  }

  private static JsonNode perRule(JsonNode stats, String name) {
    return StreamSupport.stream(stats.path("per_rule").spliterator(), false)
        .filter(rule -> rule.path("rule_id").asText().equals(Workspace.id(name)))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(JsonNode stats, String member) {
    return StreamSupport.stream(stats.path("per_rule").spliterator(), false)
        .mapToLong(rule -> rule.path(member).asLong())
        .sum();
  }
}
