package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The commits of a git repository. They are read as git keeps them; the work tree is neither
/// looked at nor touched.
public final class Commits {
  /// Messages that are read of a range; of longer ones the newest.
  public static final int MOST_MESSAGES = 1_000;

  private final Git git;
  private final String prefix;

  private Commits(Git git, String prefix) {
    this.git = git;
    this.prefix = prefix;
  }

  /// @param folder in the repository; one without a work tree will do
  public static Commits around(Path folder) throws UnreadableRange, IOException {
    Git git = new Git(folder);
    if (git.line("rev-parse", "--git-dir").isEmpty()) {
      throw new UnreadableRange(
          "`"
              + (folder.toString().isEmpty() ? Path.of(".") : folder)
              + "` lies in no git repository; name one: --repository DIR");
    }
    return new Commits(git, git.line("rev-parse", "--show-prefix").orElse(""));
  }

  /// The path of the folder from the top of the repository; empty for the top itself.
  public String prefix() {
    return prefix;
  }

  /// The commits that somebody names.
  ///
  /// @param words such as `main..HEAD`, `main...HEAD` or `HEAD`
  public CommitRange range(String words) throws UnreadableRange, IOException {
    return new RangeReader(git).read(words);
  }

  /// Why a word names no commit, with something to type; empty where it names one.
  public Optional<String> whyNoCommit(String word) throws IOException {
    return new RangeReader(git).whyNoCommit(word);
  }

  /// The files that differ, in order of their paths.
  public List<ChangedFile> changes(CommitRange range) throws IOException {
    return Differences.of(
        git.fields(
            "diff-tree",
            "-r",
            "-z",
            "--raw",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=none",
            "-M",
            range.base(),
            range.head()));
  }

  /// What the commits of a range say of themselves, the newest first.
  public List<String> messages(CommitRange range) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "log",
                "-z",
                "--no-color",
                "--encoding=UTF-8",
                "--format=%B",
                "-n",
                Integer.toString(MOST_MESSAGES),
                range.head()));
    range.from().ifPresent(from -> words.add("^" + from));
    words.add("--");
    return git.names(words.toArray(String[]::new)).stream().map(String::strip).toList();
  }

  /// The commits up to the one that is checked out that changed a file, the newest first; none
  /// where nothing is committed.
  ///
  /// @param path from the top of the repository
  public List<String> history(String path, int most) throws IOException {
    return git.line("rev-parse", "--verify", "--quiet", "HEAD^{commit}").isEmpty()
        ? List.of()
        : git.names(
            "log",
            "-z",
            "--no-color",
            "--format=%H",
            "-n",
            Integer.toString(most),
            "HEAD",
            "--",
            path);
  }

  /// The day on which a commit was made, as `2026-11-26`.
  public Optional<String> day(String commit) throws IOException {
    return git.line("log", "-1", "--no-color", "--format=%cs", commit, "--");
  }

  /// The paths of files of a commit, in and below the folder, that have a text in them, sorted.
  public List<String> having(String commit, String text) throws IOException {
    return git.matches("grep", "-l", "-z", "-F", "--full-name", "-e", text, commit).stream()
        .map(name -> name.substring(commit.length() + 1))
        .sorted()
        .toList();
  }

  /// The files of a commit, in the order that git has.
  public List<TreeFile> files(String commit) throws IOException {
    return git.names("ls-tree", "-r", "-z", "--full-tree", commit).stream()
        .map(Commits::file)
        .toList();
  }

  /// A file of a commit; empty where there is none at that path.
  public Optional<TreeFile> file(String commit, String path) throws IOException {
    return git.names("ls-tree", "-z", "--full-tree", commit, "--", path).stream()
        .map(Commits::file)
        .filter(file -> file.path().equals(path) && file.isRegular())
        .findFirst();
  }

  /// @param entry `mode type object`, a tab, the path
  private static TreeFile file(String entry) {
    int tab = entry.indexOf('\t');
    String[] words = entry.substring(0, tab).split(" ", 3);
    return new TreeFile(entry.substring(tab + 1), words[0], words[2]);
  }

  /// Opens the contents of files.
  public Contents contents() throws IOException {
    return new Contents(git.start("cat-file", "--batch"));
  }

  /// Lays out files of a commit in a folder of their own.
  ///
  /// @param wanted which of them, by their paths
  public TreeCopy copy(String commit, Predicate<String> wanted) throws IOException {
    List<TreeFile> files =
        files(commit).stream()
            .filter(file -> file.isRegular() && wanted.test(file.path()))
            .toList();
    return TreeCopy.of(this, files);
  }
}
