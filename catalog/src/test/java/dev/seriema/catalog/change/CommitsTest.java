package dev.seriema.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
  @TempDir Path temporary;
  private Path tree = Path.of("");

  @BeforeEach
  void aRepository() throws Exception {
    tree = Files.createDirectory(temporary.toRealPath().resolve("tree"));
    git("init", "-q", "-b", "main");
    write("same.toml", "same");
    write("edited.toml", "one");
    write("moved.toml", "a text that is long enough to be known again\n".repeat(5));
    commit("First");
  }

  @Test
  void of_two_branches_what_the_later_one_adds_to_their_last_common_commit_counts()
      throws Exception {
    git("checkout", "-q", "-b", "topic");
    write("edited.toml", "two");
    commit("Edit");
    git("checkout", "-q", "main");
    write("same.toml", "other");
    commit("Meanwhile");

    for (String range : List.of("main..topic", "main...topic")) {
      assertThat(changes(range)).containsExactly("edited.toml > edited.toml");
    }
    assertThat(messages("main..topic")).containsExactly("Edit");
    assertThat(changes("topic..")).containsExactly("same.toml > same.toml");
  }

  @Test
  void one_commit_is_compared_with_its_first_parent_and_the_first_one_with_nothing()
      throws Exception {
    assertThat(changes("HEAD")).containsExactly(" > edited.toml", " > moved.toml", " > same.toml");
    assertThat(messages("HEAD")).containsExactly("First");
    git("checkout", "-q", "-b", "topic");
    write("new.toml", "new");
    commit("Add");
    git("checkout", "-q", "main");
    write("edited.toml", "two");
    commit("Edit");
    git(
        "-c",
        "user.name=Ann",
        "-c",
        "user.email=ann@example.org",
        "merge",
        "-q",
        "--no-edit",
        "topic");

    assertThat(changes("HEAD")).as("of a merge").containsExactly(" > new.toml");
  }

  @Test
  void a_file_that_moved_is_one_change_and_names_may_hold_anything() throws Exception {
    Files.move(tree.resolve("moved.toml"), tree.resolve("two words\nand a line.toml"));
    Files.delete(tree.resolve("same.toml"));
    write("däta/*.toml", "star");
    commit("Move");

    assertThat(changes("HEAD"))
        .containsExactly(
            " > däta/*.toml", "same.toml > ", "moved.toml > two words\nand a line.toml");
  }

  @Test
  void a_copy_has_the_wanted_files_of_the_commit_and_nothing_of_the_work_tree() throws Exception {
    write("folder/two words\nand a line.toml", "new");
    write("picture.toml", "\0\1\2");
    Files.createSymbolicLink(tree.resolve("link.toml"), Path.of("same.toml"));
    commit("Add");
    write("same.toml", "not committed");
    Commits commits = Commits.around(tree.resolve("folder"));

    assertThat(commits.prefix()).isEqualTo("folder/");
    Path root;
    try (TreeCopy copy =
        commits.copy(commits.range("HEAD").head(), path -> !path.equals("moved.toml"))) {
      root = copy.root();
      assertThat(copy.missing()).isEmpty();
      try (var files = Files.walk(root)) {
        assertThat(files.filter(Files::isRegularFile).map(root::relativize).map(Path::toString))
            .containsExactlyInAnyOrder(
                "edited.toml", "folder/two words\nand a line.toml", "picture.toml", "same.toml");
      }
      assertThat(root.resolve("same.toml")).content().isEqualTo("same");
    }
    assertThat(root).doesNotExist();
  }

  @Test
  void files_that_lead_out_of_a_copy_or_have_no_content_are_not_laid_out() throws Exception {
    String object = line("rev-parse", "HEAD:same.toml");
    Commits commits = Commits.around(tree);

    List<TreeFile> files =
        List.of(
            new TreeFile("../out.toml", "100644", object),
            new TreeFile("a/../../out.toml", "100644", object),
            new TreeFile(".git/config", "100644", object),
            new TreeFile("/root.toml", "100644", object),
            new TreeFile("folder", "100644", object),
            new TreeFile("folder/in-a-file.toml", "100644", object),
            new TreeFile("lost.toml", "100644", "0".repeat(40)),
            new TreeFile("last.toml", "100644", object));
    try (TreeCopy copy = TreeCopy.of(commits, files)) {
      assertThat(copy.missing())
          .containsExactly(
              "../out.toml",
              "a/../../out.toml",
              ".git/config",
              "/root.toml",
              "folder/in-a-file.toml",
              "lost.toml");
      assertThat(copy.root().resolve("last.toml")).content().isEqualTo("same");
    }
  }

  @Test
  void a_commit_that_is_not_there_is_told_with_what_to_type() throws Exception {
    git("branch", "release-1");
    assertUnreadable("realese-1..HEAD")
        .hasMessage("`realese-1` is no commit of this repository; did you mean `release-1`?");
    assertUnreadable("HEAD..0123456789abcdef")
        .hasMessageContaining("`0123456789abcdef` is no commit")
        .hasMessageContaining("`git fetch`");
    assertUnreadable("--output=stolen").hasMessageContaining("is no commit");
    assertThat(tree.resolve("stolen")).doesNotExist();
  }

  @Test
  void commits_without_a_common_one_are_compared_as_they_are_only_with_two_dots() throws Exception {
    git("checkout", "-q", "--orphan", "other");
    git("rm", "-q", "-rf", ".");
    write("alone.toml", "alone");
    commit("Alone");

    assertThat(changes("main..other")).contains(" > alone.toml", "same.toml > ");
    assertUnreadable("main...other").hasMessageContaining("type `main..other`");
  }

  @Test
  void a_shallow_clone_is_told_to_be_made_whole() throws Exception {
    write("edited.toml", "two");
    commit("Edit");
    Path origin = tree;
    tree = temporary.toRealPath().resolve("shallow");
    run(temporary, "git", "clone", "-q", "--depth=1", origin.toUri().toString(), tree.toString());

    assertUnreadable("HEAD").hasMessageContaining("`git fetch --unshallow`");
    assertUnreadable("HEAD~1..HEAD").hasMessageContaining("`git fetch --unshallow`");
  }

  @Test
  void a_folder_in_no_repository_and_one_without_commits_are_told() throws Exception {
    assertThatThrownBy(() -> Commits.around(temporary))
        .isInstanceOf(UnreadableRange.class)
        .hasMessageContaining("lies in no git repository");
    tree = Files.createDirectory(temporary.toRealPath().resolve("young"));
    git("init", "-q");
    assertUnreadable("HEAD").hasMessageContaining("nothing is committed yet");
  }

  @Test
  void a_repository_inside_of_the_repository_is_no_file() throws Exception {
    String commit = line("rev-parse", "HEAD");
    git("update-index", "--add", "--cacheinfo", "160000," + commit + ",inner");
    git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "Inner");
    Commits commits = Commits.around(tree);
    CommitRange range = commits.range("HEAD");

    assertThat(commits.changes(range))
        .singleElement()
        .satisfies(change -> assertThat(change.after().orElseThrow().isRegular()).isFalse());
    try (TreeCopy copy = commits.copy(range.head(), _ -> true)) {
      assertThat(copy.root().resolve("inner")).doesNotExist();
      assertThat(copy.missing()).isEmpty();
    }
  }

  @Test
  void a_copy_goes_where_the_program_is_told_to_stop() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Stopped.class.getName(),
            tree.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String root = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(Stopped.CODE);
    assertThat(Path.of(root)).isAbsolute().doesNotExist();
  }

  /// A program that ends while it has a copy.
  static final class Stopped {
    static final int CODE = 7;

    private Stopped() {}

    public static void main(String[] arguments) throws Exception {
      Commits commits = Commits.around(Path.of(arguments[0]));
      TreeCopy copy = commits.copy(commits.range("HEAD").head(), _ -> true);
      System.out.print(copy.root());
      System.out.flush();
      System.exit(CODE);
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(String range)
      throws Exception {
    Commits commits = Commits.around(tree);
    return assertThatThrownBy(() -> commits.range(range)).isInstanceOf(UnreadableRange.class);
  }

  private List<String> changes(String range) throws Exception {
    Commits commits = Commits.around(tree);
    return commits.changes(commits.range(range)).stream()
        .map(change ->
            change.pathBefore().orElse("") + " > " + change.after().map(TreeFile::path).orElse(""))
        .toList();
  }

  private List<String> messages(String range) throws Exception {
    Commits commits = Commits.around(tree);
    return commits.messages(commits.range(range));
  }

  private void write(String name, String text) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private void commit(String subject) throws Exception {
    git("add", "-A");
    git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", subject);
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
    command.addAll(List.of(words));
    run(temporary, command.toArray(String[]::new));
  }

  private static void run(Path folder, String... command) throws Exception {
    assertThat(new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor())
        .isZero();
  }

  private String line(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text.strip();
  }
}
