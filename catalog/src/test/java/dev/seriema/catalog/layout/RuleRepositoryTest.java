package dev.seriema.catalog.layout;

import static dev.seriema.catalog.layout.RuleFolders.rule;
import static dev.seriema.catalog.layout.RuleFolders.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleRepositoryTest {
  @TempDir Path folder;
  private Path below = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    below = Files.createDirectories(folder.resolve("repository/some/folder"));
  }

  private static Optional<Path> root(Path start) {
    return RuleRepository.around(start).map(RuleRepository::root);
  }

  private Path repository() {
    return folder.resolve("repository");
  }

  @Test
  void no_sign_is_no_repository() throws IOException {
    write(repository().resolve("pyproject.toml"), "");
    write(repository().resolve("_config.yaml"), "title: a site\n");
    Files.createDirectories(repository().resolve("rules/empty"));

    assertThat(root(below)).isEmpty();
  }

  @Test
  void a_seriema_toml_is_a_sign() {
    write(repository().resolve("seriema.toml"), "");

    assertThat(root(below)).contains(repository());
    assertThat(root(repository())).contains(repository());
  }

  @Test
  void a_folder_of_rules_is_a_sign() {
    write(repository().resolve("rules/linux/a.toml"), rule("a"));

    assertThat(root(below)).contains(repository());
  }

  @Test
  void settings_of_detection_rules_are_a_sign() {
    write(repository().resolve("detection_rules/etc/packages.yaml"), "");

    assertThat(root(below)).contains(repository());
  }

  @Test
  void a_configuration_that_names_rule_folders_is_a_sign() {
    write(repository().resolve("_config.yaml"), "# own rules\nrule_dirs:\n  - rules\n");

    assertThat(root(below)).contains(repository());
  }

  @Test
  void the_nearest_repository_counts() {
    write(repository().resolve("seriema.toml"), "");
    write(repository().resolve("some/seriema.toml"), "");

    assertThat(root(below)).contains(repository().resolve("some"));
  }

  @Test
  void the_search_ends_at_a_git_work_tree() {
    write(folder.resolve("seriema.toml"), "");
    write(repository().resolve(".git"), "gitdir: elsewhere\n");

    assertThat(root(below)).isEmpty();
    assertThat(root(folder)).contains(folder);
  }

  @Test
  void its_rule_folders_are_what_to_load_of_it() {
    write(repository().resolve("rules/linux/a.toml"), rule("a"));
    write(repository().resolve("target/copy.toml"), rule("a"));

    assertThat(places()).containsExactly(repository().resolve("rules"));
    write(repository().resolve("rules_building_block/b.toml"), rule("b"));
    assertThat(places())
        .containsExactly(
            repository().resolve("rules"), repository().resolve("rules_building_block"));
  }

  @Test
  void without_rule_folders_all_of_it_is_what_to_load() {
    write(repository().resolve("seriema.toml"), "");
    write(repository().resolve("linux/a.toml"), rule("a"));

    assertThat(places()).containsExactly(repository());
  }

  @Test
  void a_configuration_decides_which_folders_hold_rules() {
    write(repository().resolve("rules/linux/a.toml"), rule("a"));
    write(repository().resolve("detections/b.toml"), rule("b"));
    write(repository().resolve("blocks/c.toml"), rule("c"));
    write(
        repository().resolve("_config.yaml"),
        "bbr_rules_dirs:\n  - blocks\nrule_dirs: [./detections, detections]\n");

    assertThat(places())
        .containsExactly(repository().resolve("detections"), repository().resolve("blocks"));
    assertThat(loaded()).containsExactly("blocks/c.toml", "detections/b.toml");
  }

  @Test
  void a_folder_that_is_not_there_or_leads_outside_is_told_and_the_others_are_loaded()
      throws IOException {
    write(folder.resolve("outside/a.toml"), rule("a"));
    write(repository().resolve("detections/b.toml"), rule("b"));
    Files.createSymbolicLink(repository().resolve("link"), folder.resolve("outside"));
    write(
        repository().resolve("_config.yaml"),
        "rule_dirs:\n  - ../outside\n  - detections\n  - link\n  - none\n");

    assertThat(loaded()).containsExactly("detections/b.toml");
    assertThat(places()).containsExactly(repository());
    assertThat(findings())
        .containsExactly(
            "FACT-0006 2 `../outside` leads out of the repository and is not read",
            "FACT-0006 4 `link` leads out of the repository and is not read",
            "FACT-0001 5 `none` of `rule_dirs` is no folder");
  }

  @Test
  void a_damaged_configuration_is_told_and_rules_are_found_as_without_it() {
    write(repository().resolve("rules/a.toml"), rule("a"));
    write(repository().resolve("_config.yaml"), "rule_dirs: [rules\n");

    assertThat(loaded()).containsExactly("rules/a.toml");
    assertThat(findings()).singleElement().asString().startsWith("FACT-0003 ");
    write(repository().resolve("_config.yaml"), "rule_dirs: rules\n");
    assertThat(findings()).singleElement().asString().startsWith("FACT-0004 1 ");
  }

  @Test
  void the_configuration_of_another_program_is_none_of_ours() {
    write(repository().resolve("rules/a.toml"), rule("a"));
    write(repository().resolve("_config.yaml"), "title: *alias\n");

    assertThat(loaded()).containsExactly("rules/a.toml");
    assertThat(findings()).isEmpty();
  }

  private List<String> loaded() {
    return RuleLoader.load(List.of(repository())).rules().stream()
        .map(rule -> FileNames.shown(repository().relativize(rule.file())))
        .toList();
  }

  private List<String> findings() {
    return RuleLoader.load(List.of(repository())).findings().stream()
        .map(finding ->
            finding.diagnostic().code().id()
                + ' '
                + finding.source().lineAt(finding.diagnostic().span().start())
                + ' '
                + finding.diagnostic().message())
        .toList();
  }

  private List<Path> places() {
    return RuleRepository.around(below).orElseThrow().places();
  }
}
