package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockChecksTest {
  private static final String LOCK = "detection_rules/etc/version.lock.json";
  private static final String DEPRECATED = "detection_rules/etc/deprecated_rules.json";
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String HEADLINE =
      """
      author = ["Ada"]
      description = "d"
      risk_score = 21
      severity = "low"
      """;
  private static final String ESQL =
      HEADLINE
          + """
          type = "esql"
          language = "esql"
          query = "from logs-* metadata _id, _version, _index"
          """;
  private static final String JOB =
      HEADLINE
          + """
          type = "machine_learning"
          anomaly_threshold = 50
          machine_learning_job_id = "a_job"
          """;
  private static final String HASH_OF_JOB =
      "34d3252f64557199cbe0bfa06add321e1985fac843a0527ed770197fe53fa481";

  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void a_checkout_with_a_rule() {
    repository =
        new RepositoryText(folder)
            .elastic()
            .file(
                "detection_rules/etc/stack-schema-map.yaml",
                "\"8.19.0\":\n  ecs: \"8.17.0\"\n\"9.6.0\":\n  ecs: \"9.5.0\"\n")
            .rule("rules/a.toml", "One", 1);
  }

  private static String entry(int number, String more) {
    return "\"%s\": {\"rule_name\": \"One\", \"sha256\": \"%s\", \"type\": \"eql\"%s}"
        .formatted(RepositoryText.id(number), HASH, more);
  }

  private List<String> said(String... entries) {
    repository.file(LOCK, "{\n" + String.join(",\n", entries) + "\n}\n");
    return repository.said("LOCK");
  }

  @Test
  void an_entry_of_the_right_form_is_sound() {
    assertThat(
            said(
                entry(
                    1,
                    ", \"version\": 103, \"min_stack_version\": \"8.19\", \"previous\": {},"
                        + " \"stack_emit\": {\"9.5\": {\"sha256\": \""
                        + HASH
                        + "\", \"version\": 104, \"transforms\": [\"x\"]}}")))
        .isEmpty();
  }

  @Test
  void every_part_of_an_entry_is_looked_at() {
    assertThat(
            said(
                entry(1, ", \"version\": \"3\", \"versoin\": 3"),
                "\"no-id\": 7",
                entry(2, ", \"version\": 1, \"previous\": {\"nine\": {}, \"9.5\": []}")))
        .extracting(line -> line.replaceAll("^LOCK-0001 [^:]*:", ""))
        .containsExactly(
            "2 `version` of the entry of `"
                + RepositoryText.id(1)
                + "` is `3`; it has to be a"
                + " whole number from 1 on",
            "2 `versoin` is no key of the entry of `" + RepositoryText.id(1) + "`",
            "3 `no-id` is no UUID in small letters",
            "3 the entry of `no-id` is an integer, not a table",
            "4 `nine` of `previous` is no release such as `9.6`",
            "4 `rule_name` of `nine` of `previous` is missing",
            "4 `sha256` of `nine` of `previous` is missing",
            "4 `type` of `nine` of `previous` is missing",
            "4 `version` of `nine` of `previous` is missing",
            "4 `max_allowable_version` of `nine` of `previous` is missing",
            "4 `9.5` of `previous` is a list, not a table");
  }

  @Test
  void a_deprecated_rule_was_released_and_says_why() {
    repository.rule("rules/_deprecated/b.toml", "Two", 2, "maturity = \"deprecated\"", "");
    repository.file(DEPRECATED, "{}");
    assertThat(said(entry(1, ", \"version\": 1")))
        .containsExactly(
            "LOCK-0002 rules/_deprecated/b.toml:2 the rule is deprecated and was never released:"
                + " its version is not locked",
            "LOCK-0004 rules/_deprecated/b.toml:2 the rule does not say why it is deprecated");
    repository.file(
        DEPRECATED,
        "{\"%s\": {\"rule_name\": \"Two\", \"stack_version\": \"8.3.1\", \"deprecation_date\":"
                .formatted(RepositoryText.id(2))
            + " \"2026/01/02\"}}");
    assertThat(said(entry(1, ", \"version\": 1"), entry(2, ", \"version\": 2"))).isEmpty();
  }

  @Test
  void what_the_list_names_is_there_but_for_later_releases() {
    String entries =
        """
        {
          "%s": {"rule_name": "x", "stack_version": "9.6", "deprecation_date": "2026/01/02"},
          "%s": {"rule_name": "x", "stack_version": "9.7", "deprecation_date": "2026/01/02"},
          "%s": {"rule_name": "x", "stack_version": "9", "deprecation_date": "soon"}
        }
        """
            .formatted(RepositoryText.id(7), RepositoryText.id(8), RepositoryText.id(9));
    repository.file(DEPRECATED, entries);
    assertThat(said(entry(1, ", \"version\": 1")))
        .extracting(line -> line.replaceAll(" [^:]*:", " "))
        .containsExactly(
            "LOCK-0003 2 no deprecated rule has the id `" + RepositoryText.id(7) + "`",
            "LOCK-0003 4 no deprecated rule has the id `" + RepositoryText.id(9) + "`",
            "LOCK-0001 4 `stack_version` of the entry of `"
                + RepositoryText.id(9)
                + "` is `9`;"
                + " it has to be a release such as `9.6`",
            "LOCK-0001 4 `deprecation_date` of the entry of `"
                + RepositoryText.id(9)
                + "` is `soon`; it has to be a date such as `2026/11/26`");
  }

  @Test
  void a_released_rule_does_not_go_back_and_a_new_one_is_noted() {
    repository
        .rule("rules/b.toml", "Two", 2, "maturity = \"development\"", "")
        .rule("rules/c.toml", "Three", 3, "maturity = \"development\"", "");
    assertThat(said(entry(2, ", \"version\": 4")))
        .containsExactly(
            "LOCK-0008 rules/a.toml:1 the rule has no version yet; the next lock gives it its"
                + " first",
            "LOCK-0005 rules/b.toml:2 the rule was released and is back in `development`");
  }

  @Test
  void a_rule_may_be_for_a_newer_stack_than_its_lock_but_not_for_an_older_one_without_room() {
    String newer = "maturity = \"production\"\nmin_stack_version = \"9.6\"";
    repository.rule("rules/a.toml", "One", 1, newer, "");
    assertThat(said(entry(1, ", \"version\": 4"))).isEmpty();
    repository.rule("rules/a.toml", "One", 1);
    assertThat(said(entry(1, ", \"version\": 4, \"min_stack_version\": \"9.5\"")))
        .singleElement()
        .asString()
        .startsWith("LOCK-0006 rules/a.toml:");
    String fork =
        ", \"version\": 104, \"min_stack_version\": \"9.5\", \"previous\": {\"8.19\":"
            + " {\"rule_name\": \"One\", \"sha256\": \""
            + HASH
            + "\", \"type\": \"eql\", \"version\": %d, \"max_allowable_version\": 103}}";
    assertThat(said(entry(1, fork.formatted(103)))).isEmpty();
    assertThat(said(entry(1, fork.formatted(105))))
        .singleElement()
        .asString()
        .contains("version 105 of `" + RepositoryText.id(1) + "` for `8.19` is past its end, 103");
    assertThat(said(entry(1, fork.formatted(103).replace("8.19", "8.18"))))
        .extracting(line -> line.substring(0, 9))
        .containsExactlyInAnyOrder("LOCK-0006", "LOCK-0007");
  }

  @Test
  void a_rule_that_has_changed_needs_a_version_that_is_still_free() {
    repository.rule("rules/a.toml", "One", 1, "maturity = \"production\"", JOB);
    String fork =
        ", \"version\": 104, \"min_stack_version\": \"9.5\", \"previous\": {\"8.19\":"
            + " {\"rule_name\": \"One\", \"sha256\": \"%s\", \"type\": \"machine_learning\","
            + " \"version\": %d, \"max_allowable_version\": 103}}";
    assertThat(said(entry(1, fork.formatted(HASH, 102)))).isEmpty();
    assertThat(said(entry(1, fork.formatted(HASH, 103))))
        .containsExactly(
            "LOCK-0006 rules/a.toml:6 the rule has changed, and its next version for `8.19` would"
                + " be 104, past the last that is free there, 103");
    assertThat(said(entry(1, fork.formatted(HASH_OF_JOB, 103)))).isEmpty();
  }

  @Test
  void whether_a_rule_in_esql_has_changed_is_not_decided() {
    repository.rule("rules/a.toml", "One", 1, "maturity = \"production\"", ESQL);
    assertThat(
            said(
                entry(
                    1,
                    ", \"version\": 104, \"min_stack_version\": \"9.5\", \"previous\": {\"8.19\":"
                        + " {\"rule_name\": \"One\", \"sha256\": \""
                        + HASH
                        + "\", \"type\": \"esql\", \"version\": 103,"
                        + " \"max_allowable_version\": 103}}")))
        .isEmpty();
  }

  @Test
  void where_versions_are_not_locked_nothing_is_asked() {
    repository.file("detection_rules/etc/_config.yaml", "bypass_version_lock: true\n");
    assertThat(said(entry(7, ""))).isEmpty();
  }

  @Test
  void a_lock_elsewhere_is_found_by_the_configuration() {
    RepositoryText own =
        new RepositoryText(folder.resolve("own"))
            .file("_config.yaml", "rule_dirs: [rules]\nfiles:\n  version_lock: etc/lock.json\n")
            .file("etc/lock.json", "{\"x\": {}}")
            .rule("rules/a.toml", "One", 1);
    assertThat(own.said("LOCK-0001"))
        .first()
        .asString()
        .isEqualTo("LOCK-0001 etc/lock.json:1 `x` is no UUID in small letters");
  }

  @Test
  void the_public_lock_and_rules_agree() {
    assertThat(new RepositoryText(SharedData.corpus()).said("LOCK"))
        .hasSize(4)
        .allMatch(line -> line.startsWith("LOCK-0008"));
  }

  @Test
  void a_broken_lock_is_told_once() {
    assertThat(said("\"" + RepositoryText.id(1) + "\": 7"))
        .containsExactlyInAnyOrder(
            "LOCK-0001 "
                + LOCK
                + ":2 the entry of `"
                + RepositoryText.id(1)
                + "` is an integer, not a table",
            "LOCK-0008 rules/a.toml:1 the rule has no version yet; the next lock gives it its"
                + " first");
    assertThat(repository.said("RULE-0017")).isEmpty();
    repository.file(LOCK, "{");
    assertThat(repository.said("JSON")).hasSize(1);
    assertThat(repository.said("RULE-0017")).isEmpty();
    repository.file(LOCK, "[]");
    assertThat(repository.said("RULE-0017")).hasSize(1);
  }

  @Test
  void a_broken_lock_is_told_too_where_a_part_of_the_repository_is_checked() {
    repository.file(LOCK, "{\"" + RepositoryText.id(1) + "\": 7}");
    assertThat(repository.said("RULE-0017", List.of(folder.resolve("rules/a.toml")))).hasSize(1);
  }
}
