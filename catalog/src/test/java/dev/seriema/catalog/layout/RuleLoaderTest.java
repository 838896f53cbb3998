package dev.seriema.catalog.layout;

import static dev.seriema.catalog.layout.RuleFolders.rule;
import static dev.seriema.catalog.layout.RuleFolders.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleLoaderTest {
  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void resolveLinks() throws IOException {
    folder = temporary.toRealPath().resolve("repository");
  }

  @Test
  void a_plain_folder_gives_all_its_rules_in_order_of_their_paths() {
    write(folder.resolve("b.toml"), rule("b"));
    write(folder.resolve("a/z.toml"), rule("az"));
    write(folder.resolve("a/y/x.toml"), rule("ayx"));
    write(folder.resolve("pyproject.toml"), "[project]\nname = \"x\"\n");
    write(folder.resolve("notes.txt"), "[rule]\n");
    write(folder.resolve(".cache/c.toml"), rule("hidden"));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("ayx", "az", "b");
    assertThat(set.otherFiles()).isEqualTo(1);
    assertThat(set.findings()).isEmpty();
    assertThat(set.leftOut()).isEmpty();
  }

  @Test
  void folders_of_evidence_hold_no_rules() throws IOException {
    write(folder.resolve("a.toml"), rule("a"));
    write(folder.resolve("a.evidence/evidence.toml"), "[rule");
    Files.createSymbolicLink(folder.resolve("b.evidence"), folder.resolve("a.evidence"));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("a");
    assertThat(set.otherFiles()).isZero();
    assertThat(set.findings()).isEmpty();
  }

  @Test
  void a_checkout_of_detection_rules_gives_the_rules_of_its_rule_folders() {
    write(folder.resolve("detection_rules/etc/version.lock.json"), "{\"a\": {\"version\": 7}}");
    write(folder.resolve("rules/linux/a.toml"), rule("a"));
    write(folder.resolve("rules_building_block/b.toml"), rule("b"));
    write(folder.resolve("tests/data/c.toml"), rule("c"));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("a", "b");
    assertThat(set.rules().get(0).rule().version()).contains(7);
    assertThat(set.rules().get(1).rule().version()).isEmpty();
  }

  @Test
  void the_lock_of_the_repository_counts_also_for_one_of_its_files() {
    write(folder.resolve("detection_rules/etc/version.lock.json"), "{\"a\": {\"version\": 7}}");
    Path file = write(folder.resolve("rules/linux/a.toml"), rule("a"));

    assertThat(load(file).rules().getFirst().rule().version()).contains(7);
    assertThat(load(folder.resolve("rules/linux")).rules().getFirst().rule().version()).contains(7);
  }

  @Test
  void a_lock_that_cannot_be_read_is_told_once_and_gives_no_version() {
    write(folder.resolve("detection_rules/etc/version.lock.json"), "{\n\"a\": ");
    Path a = write(folder.resolve("rules/a.toml"), rule("a"));
    Path b = write(folder.resolve("rules/b.toml"), rule("b"));

    RuleSet set = load(a, b);

    assertThat(ids(set)).containsExactly("a", "b");
    assertThat(set.rules().getFirst().rule().version()).isEmpty();
    assertThat(codes(set)).containsExactly("RULE-0017");
  }

  @Test
  void retired_rules_are_loaded_and_not_live() {
    write(folder.resolve("rules/_deprecated/a.toml"), rule("a"));
    write(folder.resolve("rules/b.toml"), rule("b").replace("production", "deprecated"));
    write(folder.resolve("rules/c.toml"), rule("c"));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("a", "b", "c");
    assertThat(set.live()).extracting(loaded -> loaded.rule().id().id()).containsExactly("c");
  }

  @Test
  void of_two_live_rules_with_one_id_the_first_counts_and_both_places_are_named() {
    write(folder.resolve("a.toml"), rule("same"));
    write(folder.resolve("b.toml"), rule("same"));
    write(folder.resolve("_deprecated/c.toml"), rule("same"));

    RuleSet set = load(folder);

    assertThat(set.live())
        .extracting(RuleSet.LoadedRule::file)
        .containsExactly(folder.resolve("a.toml"));
    RuleSet.Finding finding = set.findings().getFirst();
    assertThat(finding.diagnostic().code().id()).isEqualTo("RULE-0013");
    assertThat(finding.source().name()).endsWith("b.toml");
    assertThat(finding.source().lineAt(finding.diagnostic().span().start())).isEqualTo(9);
    assertThat(finding.diagnostic().message())
        .isEqualTo("`rule_id` `same` is also that of " + folder.resolve("a.toml") + ":9");
    assertThat(set.leftOut())
        .extracting(RuleSet.LeftOut::file, RuleSet.LeftOut::id, RuleSet.LeftOut::reason)
        .containsExactly(
            tuple(
                folder.resolve("b.toml"),
                Optional.of(new RuleId("same")),
                finding.diagnostic().message()));
  }

  @Test
  void faulty_files_are_left_out_with_the_reason_and_the_others_go_on() {
    write(folder.resolve("a.toml"), rule("a").replace("\"low\"", "\"lwo\""));
    write(folder.resolve("b.toml"), "[rule\nx = 01\n");
    write(folder.resolve("c.toml"), rule("c"));
    write(
        folder.resolve("d.toml"), rule("d").replace("production", "deprecated").replace("21", "x"));
    write(
        folder.resolve("e.toml"),
        rule("e").replace("production", "deprecated").replace("21", "'x'"));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("c");
    assertThat(set.leftOut())
        .extracting(RuleSet.LeftOut::reason)
        .containsExactly(
            "the file has 1 error",
            "the file has 2 errors",
            "the file has 1 error",
            "maturity is deprecated");
    assertThat(codes(set)).containsExactly("RULE-0008", "TOML-0016", "TOML-0006", "TOML-0009");
  }

  @Test
  void a_named_file_must_be_a_rule() {
    Path project = write(folder.resolve("pyproject.toml"), "[project]\nname = \"x\"\n");
    Path export = write(folder.resolve("export.ndjson"), "{}");
    Path text = write(folder.resolve("rules.txt"), "");
    Path missing = folder.resolve("missing.toml");

    RuleSet set = load(project, export, text, missing);

    assertThat(codes(set)).containsExactly("RULE-0001", "RULE-0001", "RULE-0001", "RULE-0015");
    assertThat(set.findings())
        .extracting(finding -> finding.diagnostic().message())
        .containsExactly(
            "not a rule file: there is no table `[rule]`",
            "not an export of rules: no object in it has `rule_id`, `name` and `type`",
            "`" + text + "` is neither a TOML file nor an export of rules (.ndjson, .json)",
            "`" + missing + "` cannot be read: it does not exist");
    assertThat(set.otherFiles()).isZero();
  }

  @Test
  void places_keep_their_order_and_a_file_is_read_once() {
    Path b = write(folder.resolve("b.toml"), rule("b"));
    write(folder.resolve("a.toml"), rule("a"));

    RuleSet set = load(b, folder, b);

    assertThat(ids(set)).containsExactly("b", "a");
    assertThat(set.findings()).isEmpty();
  }

  @Test
  void a_folder_named_by_a_relative_path_gives_relative_names() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path inside = Files.createTempDirectory(here.resolve("target"), "rules");
    write(inside.resolve("x/a.toml"), rule("a"));

    RuleSet set = load(here.relativize(inside));

    assertThat(set.rules().getFirst().source().name())
        .isEqualTo("target/" + inside.getFileName() + "/x/a.toml");
  }

  @Test
  void links_are_told_and_not_followed() throws IOException {
    Path outside = write(temporary.resolve("outside/secret.toml"), rule("secret"));
    write(folder.resolve("a.toml"), rule("a"));
    Files.createSymbolicLink(folder.resolve("link.toml"), outside);
    Files.createSymbolicLink(folder.resolve("linked"), temporary.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("a");
    assertThat(codes(set)).containsExactly("RULE-0016", "RULE-0016", "RULE-0016");
  }

  @Test
  void the_lock_behind_a_link_is_not_read() throws IOException {
    write(temporary.resolve("outside/etc/version.lock.json"), "{\"a\": {\"version\": 7}}");
    write(folder.resolve("rules/a.toml"), rule("a"));
    Files.createSymbolicLink(folder.resolve("detection_rules"), temporary.resolve("outside"));

    assertThat(load(folder.resolve("rules")).rules().getFirst().rule().version()).isEmpty();
  }

  @Test
  void a_place_that_is_a_link_itself_is_followed() throws IOException {
    write(folder.resolve("a.toml"), rule("a"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    RuleSet set = load(link);

    assertThat(ids(set)).containsExactly("a");
    assertThat(set.rules().getFirst().file()).isEqualTo(link.resolve("a.toml"));
  }

  @Test
  void a_file_that_is_too_long_is_not_read() {
    write(folder.resolve("a.toml"), "#".repeat(RuleLoader.LONGEST_FILE + 1));
    write(folder.resolve("b.toml"), rule("b") + "#".repeat(RuleLoader.LONGEST_FILE / 2));

    RuleSet set = load(folder);

    assertThat(ids(set)).containsExactly("b");
    assertThat(codes(set)).containsExactly("RULE-0014");
  }

  private static RuleSet load(Path... places) {
    return RuleLoader.load(Arrays.asList(places));
  }

  private static List<String> ids(RuleSet set) {
    return set.rules().stream().map(loaded -> loaded.rule().id().id()).toList();
  }

  private static List<String> codes(RuleSet set) {
    return set.findings().stream().map(finding -> finding.diagnostic().code().id()).toList();
  }
}
