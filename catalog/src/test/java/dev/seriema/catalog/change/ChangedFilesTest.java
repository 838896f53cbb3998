package dev.seriema.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {
  @TempDir Path temporary;
  private Path tree = Path.of("");

  @BeforeEach
  void aWorkTree() throws Exception {
    tree = Files.createDirectory(temporary.toRealPath().resolve("tree"));
    git("init", "-q", "-b", "main");
    write("same.toml");
    write("edited.toml");
    write("removed.toml");
    commit();
  }

  @Test
  void edited_removed_and_new_files_differ_from_the_last_commit() throws Exception {
    Files.writeString(tree.resolve("edited.toml"), "other");
    Files.delete(tree.resolve("removed.toml"));
    write("new/näme with blanks.toml");
    write(".gitignore", "*.tmp");
    write("scratch.tmp");

    assertThat(changed(tree))
        .containsExactly(".gitignore", "edited.toml", "new/näme with blanks.toml", "removed.toml");
    assertThat(changed(tree.resolve("same.toml"))).hasSize(4);
  }

  @Test
  void on_a_branch_its_commits_count_too() throws Exception {
    git("checkout", "-q", "-b", "topic");
    write("edited.toml", "other");
    commit();
    write("same.toml", "other");

    assertThat(changed(tree)).containsExactly("edited.toml", "same.toml");
  }

  @Test
  void what_the_main_branch_got_meanwhile_is_no_change() throws Exception {
    git("checkout", "-q", "-b", "topic");
    git("checkout", "-q", "main");
    write("same.toml", "other");
    commit();
    git("checkout", "-q", "topic");

    assertThat(changed(tree)).isEmpty();
  }

  @Test
  void without_a_commit_all_files_are_new() throws Exception {
    tree = Files.createDirectory(temporary.toRealPath().resolve("young"));
    git("init", "-q");
    write("a.toml");

    assertThat(changed(tree)).containsExactly("a.toml");
  }

  @Test
  void what_edited_files_held_before_can_be_asked() throws Exception {
    git("checkout", "-q", "-b", "topic");
    write("edited.toml", "once");
    write("new.toml");
    commit();
    write("edited.toml", "twice");
    write("same.toml", "other");
    Files.delete(tree.resolve("removed.toml"));

    Map<Path, byte[]> former = ChangedFiles.around(tree).former(path -> path.startsWith("edited"));

    assertThat(former).containsOnlyKeys(tree.resolve("edited.toml"));
    assertThat(former.get(tree.resolve("edited.toml"))).asString().isEqualTo("edited.toml");
    assertThat(ChangedFiles.around(tree).former(_ -> true))
        .containsOnlyKeys(tree.resolve("edited.toml"), tree.resolve("same.toml"));
  }

  @Test
  void without_a_commit_nothing_was_before() throws Exception {
    tree = Files.createDirectory(temporary.toRealPath().resolve("young"));
    git("init", "-q");
    write("a.toml");

    assertThat(ChangedFiles.around(tree).former(_ -> true)).isEmpty();
  }

  @Test
  void another_work_tree_inside_of_this_one_is_another() throws Exception {
    write("folder/inner/own.toml");
    git("-C", "folder/inner", "init", "-q");
    ChangedFiles outer = ChangedFiles.around(tree.resolve("same.toml"));

    assertThat(outer.areOf(tree)).isTrue();
    assertThat(outer.areOf(tree.resolve("folder"))).isTrue();
    assertThat(outer.areOf(tree.resolve("folder/inner"))).isFalse();
    assertThat(outer.areOf(tree.resolve("folder/inner/own.toml"))).isFalse();
    assertThat(outer.areOf(temporary)).isFalse();
  }

  @Test
  void a_place_in_no_work_tree_is_told() {
    assertThatThrownBy(() -> ChangedFiles.around(temporary))
        .isInstanceOf(IOException.class)
        .hasMessage("it lies in no git work tree");
  }

  private List<String> changed(Path place) throws IOException {
    return ChangedFiles.around(place).all().stream()
        .map(file -> tree.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  private void write(String name) throws IOException {
    write(name, name);
  }

  private void write(String name, String text) throws IOException {
    Path file = tree.resolve(name);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "Work");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
