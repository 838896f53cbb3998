package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {
  private static final String LOCK = "detection_rules/etc/version.lock.json";

  @TempDir private Path folder;
  private CheckedRules rules = new CheckedRules(Path.of(""), Path.of(""));

  private CheckedRules many() {
    rules = new CheckedRules(folder.resolve("repository"), folder.resolve("memory"));
    rules.many();
    return rules;
  }

  @Test
  void what_is_remembered_equals_what_is_found_out() {
    String expected = many().withoutMemory().text();
    assertThat(expected)
        .contains("RULE-0013", "EQL-0105", "KQL-", "FILTER-", "TOML-", "RULE-0003", "漢字");
    CheckedRules.Outcome first = rules.check("program");
    CheckedRules.Outcome again = rules.check("program");
    assertThat(first.text()).isEqualTo(expected);
    assertThat(again.text()).isEqualTo(expected);
    assertThat(first.schemas()).isPositive();
    assertThat(again.schemas()).isZero();
  }

  @Test
  void what_is_remembered_of_the_public_rules_equals_what_is_found_out() {
    CheckedRules corpus = new CheckedRules(SharedData.corpus(), folder.resolve("memory"));
    String expected = corpus.withoutMemory().text();
    assertThat(corpus.check("program").text()).isEqualTo(expected);
    CheckedRules.Outcome again = corpus.check("program");
    assertThat(again.text()).isEqualTo(expected);
    assertThat(again.schemas()).isZero();
  }

  @Test
  void findings_are_heard_file_by_file_in_the_order_of_the_result() {
    many();
    List<RuleFinding> heard = new ArrayList<>();
    List<Integer> progress = new ArrayList<>();
    CheckResult result =
        rules.heard((next, done, files) -> {
          heard.addAll(next);
          progress.add(done);
          assertThat(done).isLessThanOrEqualTo(files);
          if (done < files) {
            assertThat(next.stream().map(finding -> finding.source().name()).distinct())
                .as("one file at a time")
                .hasSizeLessThanOrEqualTo(1);
          }
        });
    assertThat(heard).isEqualTo(result.findings()).hasSizeGreaterThan(10);
    assertThat(progress).isSorted().startsWith(0, 0, 1, 2, 3);
    List<String> files = heard.stream().map(finding -> finding.source().name()).distinct().toList();
    assertThat(files).as("none comes twice").isSorted();
  }

  @Test
  void of_a_changed_file_alone_the_rules_are_looked_at() {
    int all = many().check("program").schemas();
    rules.rule("rules/sound.toml", "1", "process where process.name == \"zsh\"");
    CheckedRules.Outcome changed = rules.check("program");
    assertThat(changed.schemas()).isPositive().isLessThan(all / 4);
    assertThat(changed.text()).isEqualTo(rules.withoutMemory().text());
    rules.rule("rules/sound.toml", "1", "process where process.name == ");
    assertThat(rules.check("program").text())
        .contains("sound.toml")
        .isEqualTo(rules.withoutMemory().text());
    rules.rule("rules/sound.toml", "1", "process where process.name == \"sh\"");
    assertThat(rules.check("program").schemas()).as("as it was at first").isZero();
  }

  @Test
  void an_id_that_another_file_takes_and_gives_back_is_noticed_though_both_are_remembered()
      throws IOException {
    rules = new CheckedRules(folder.resolve("repository"), folder.resolve("memory"));
    rules.rule("b.toml", "1", "process where true");
    assertThat(rules.check("program").text()).doesNotContain("RULE-0013");
    rules.rule("a.toml", "1", "process where true");
    assertThat(rules.check("program").text()).contains("is also that of").contains("a.toml:11");
    assertThat(rules.check("program").schemas()).isZero();
    assertThat(rules.check("program").text()).contains("RULE-0013");
    Files.delete(rules.rules().resolve("a.toml"));
    CheckedRules.Outcome alone = rules.check("program");
    assertThat(alone.text()).doesNotContain("RULE-0013");
    assertThat(alone.schemas()).isZero();
  }

  @Test
  void another_program_or_other_facts_find_out_for_themselves() {
    int all = many().check("program").schemas();
    assertThat(rules.check("another").schemas()).isEqualTo(all);
    assertThat(rules.check("program").schemas()).isZero();
    assertThat(rules.check("another").schemas()).isZero();
  }

  @Test
  void a_changed_version_lock_makes_everything_new() {
    many().file(LOCK, "{\"1\": {\"version\": 3}}");
    int all = rules.check("program").schemas();
    assertThat(rules.check("program").schemas()).isZero();
    rules.file(LOCK, "{\"1\": {\"version\": 4}}");
    assertThat(rules.check("program").schemas())
        .as("but for the tables that are read ahead where nothing is remembered")
        .isEqualTo(all - 1);
  }

  @Test
  void a_version_lock_that_cannot_be_read_is_told_each_time() {
    many().file(LOCK, "[]");
    String first = rules.check("program").text();
    assertThat(first).contains("RULE-0017");
    assertThat(rules.check("program").text()).isEqualTo(first);
  }

  @Test
  void the_same_content_under_another_name_is_another_file() throws IOException {
    many().check("program");
    Path retired = rules.rules().resolve("rules/_deprecated/typo.toml");
    Files.move(rules.rules().resolve("rules/typo.toml"), retired);
    CheckedRules.Outcome moved = rules.check("program");
    assertThat(moved.text()).doesNotContain("process.nmae");
    assertThat(moved.text()).isEqualTo(rules.withoutMemory().text());
  }

  @Test
  void where_nothing_can_be_remembered_everything_is_found_out() throws IOException {
    String expected = many().withoutMemory().text();
    Files.writeString(rules.memory(), "a file in the place of the folder");
    int all = rules.check("program").schemas();
    CheckedRules.Outcome again = rules.check("program");
    assertThat(again.text()).isEqualTo(expected);
    assertThat(again.schemas()).isEqualTo(all);
  }

  @Test
  void several_checks_at_once_find_the_same() throws Exception {
    String expected = many().withoutMemory().text();
    Callable<String> checks =
        () -> {
          String last = "";
          for (int i = 0; i < 5; i++) {
            last = rules.check("program").text();
          }
          return last;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<String>> running =
          IntStream.range(0, 4).mapToObj(_ -> threads.submit(checks)).toList();
      for (Future<String> one : running) {
        assertThat(one.get()).isEqualTo(expected);
      }
    }
    assertThat(rules.check("program").schemas()).isZero();
    try (var files = Files.list(rules.memory())) {
      assertThat(files).as("no draft is left").hasSize(1);
    }
  }
}
