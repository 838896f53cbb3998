package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeChecksTest {
  private static final String LOCK = "detection_rules/etc/version.lock.json";

  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void a_checkout() {
    repository = new RepositoryText(folder).elastic();
  }

  private static String rule(String date, String name) {
    return """
    [metadata]
    maturity = "production"
    updated_date = "%s"

    [rule]
    name = "%s"
    rule_id = "%s"
    """
        .formatted(date, name, RepositoryText.id(1));
  }

  private static String lock(long version, String more) {
    return "{\"%s\": {\"rule_name\": \"One\", \"version\": %d%s}}\n"
        .formatted(RepositoryText.id(1), version, more);
  }

  private List<String> said(String path, String before, String after) {
    repository.file(path, after);
    return repository.saidOfChange("CHANGE", Map.of(path, before), List.of(folder));
  }

  @Test
  void a_rule_that_changed_has_a_later_date() {
    String before = rule("2026/01/02", "One");
    assertThat(said("rules/a.toml", before, rule("2026/01/02", "Two")))
        .containsExactly(
            "CHANGE-0002 rules/a.toml:3 the rule changed, and its `updated_date` is still"
                + " `2026/01/02`");
    assertThat(said("rules/a.toml", before, rule("2025/12/31", "Two")))
        .containsExactly(
            "CHANGE-0002 rules/a.toml:3 the rule changed, and its `updated_date` goes back from"
                + " `2026/01/02` to `2025/12/31`");
    assertThat(said("rules/a.toml", before, rule("2026/01/03", "Two"))).isEmpty();
    assertThat(said("rules_building_block/a.toml", before, rule("2026/01/02", "Two"))).hasSize(1);
  }

  @Test
  void a_date_that_is_none_is_told_elsewhere() {
    assertThat(said("rules/a.toml", rule("2026/01/02", "One"), rule("soon", "Two"))).isEmpty();
    assertThat(said("rules/a.toml", "no rule", rule("2026/01/02", "Two"))).isEmpty();
  }

  @Test
  void new_rules_are_no_change() {
    repository.file("rules/a.toml", rule("2026/01/02", "One"));
    assertThat(
            repository.saidOfChange(
                "CHANGE", Map.of("rules/b.toml", rule("2026/01/02", "Two")), List.of(folder)))
        .isEmpty();
  }

  @Test
  void a_deprecated_rule_stays_as_it_is() {
    assertThat(
            said(
                "rules/_deprecated/a.toml",
                rule("2026/01/02", "One"),
                rule("2026/01/03", "Deprecated - One")))
        .containsExactly(
            "CHANGE-0001 rules/_deprecated/a.toml:2 the rule was deprecated before, and its file"
                + " changed");
  }

  @Test
  void a_version_is_raised_once() {
    assertThat(said(LOCK, lock(3, ""), lock(5, "")))
        .containsExactly(
            "CHANGE-0003 "
                + LOCK
                + ":1 the version of `"
                + RepositoryText.id(1)
                + "` is `5` and was `3`: it is raised by 2");
    assertThat(said(LOCK, lock(3, ""), lock(4, ""))).isEmpty();
    assertThat(said(LOCK, lock(3, ""), lock(104, ""))).isEmpty();
    assertThat(said(LOCK, lock(3, ""), lock(105, ""))).hasSize(1);
    assertThat(said(LOCK, lock(199, ""), lock(200, ""))).isEmpty();
    assertThat(said(LOCK, "{}", lock(7, ""))).isEmpty();
  }

  @Test
  void the_versions_for_former_stacks_are_raised_once_too() {
    String more = ", \"previous\": {\"8.19\": {\"version\": %d}}";
    assertThat(said(LOCK, lock(203, more.formatted(103)), lock(203, more.formatted(106))))
        .extracting(line -> line.replaceAll("^.*(?= for)", ""))
        .containsExactly(" for `8.19` is `106` and was `103`: it is raised by 3");
    assertThat(said(LOCK, lock(203, ""), lock(203, more.formatted(106)))).isEmpty();
  }

  @Test
  void files_that_are_no_lock_or_cannot_be_read_are_told_elsewhere() {
    assertThat(said(LOCK, "nothing", lock(5, ""))).isEmpty();
    assertThat(said(LOCK, lock(3, ""), "[]")).isEmpty();
    assertThat(said(LOCK, lock(3, "").replace("3", "\"3\""), lock(5, ""))).isEmpty();
  }

  @Test
  void a_part_of_a_repository_is_enough() {
    repository.file("rules/linux/a.toml", rule("2026/01/02", "Two"));
    assertThat(
            repository.saidOfChange(
                "CHANGE",
                Map.of("rules/linux/a.toml", rule("2026/01/02", "One")),
                List.of(folder.resolve("rules/linux/a.toml"))))
        .hasSize(1);
  }

  @Test
  void a_repository_of_ones_own_is_asked_too() {
    Path own = folder.resolve("own");
    RepositoryText custom =
        new RepositoryText(own)
            .file("_config.yaml", "rule_dirs:\n- rules\n")
            .file("rules/a.toml", rule("2026/01/02", "Two"));
    assertThat(
            custom.saidOfChange(
                "CHANGE", Map.of("rules/a.toml", rule("2026/01/02", "One")), List.of(own)))
        .hasSize(1);
  }
}
