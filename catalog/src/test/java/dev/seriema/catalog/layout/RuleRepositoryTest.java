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

  private List<Path> places() {
    return RuleRepository.around(below).orElseThrow().places();
  }
}
