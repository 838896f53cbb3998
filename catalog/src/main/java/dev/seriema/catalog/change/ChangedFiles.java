package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The files of a git work tree that differ from what was agreed on: from the last commit that the
/// branch shares with the main one, committed or not, new, changed or removed. Files that git
/// ignores are left out.
public final class ChangedFiles {
  private static final List<String> MAIN_BRANCHES =
      List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

  /// What git calls the tree without files, which a repository without commits is compared with.
  private static final String NO_FILES = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  private final Path top;
  private final Git git;

  /// What `git diff` says of each file: `:mode mode object object letter`, then its path.
  private final List<String> raw;

  private ChangedFiles(Path top, Git git, List<String> raw) {
    this.top = top;
    this.git = git;
    this.raw = raw;
  }

  /// Those of the work tree of a place.
  ///
  /// @param place a file or folder in the work tree
  /// @throws IOException when the place is in no work tree or git cannot be run; the message says
  ///   which
  public static ChangedFiles around(Path place) throws IOException {
    Path top = top(place);
    Git whole = new Git(top);
    return new ChangedFiles(top, whole, whole.fields(diff(base(whole))));
  }

  /// Whether a place lies in the same work tree.
  public boolean areOf(Path place) throws IOException {
    Path real = place.toRealPath();
    if (!real.startsWith(top)) {
      return false;
    }
    for (Path folder = real; !folder.equals(top); folder = folder.resolveSibling("").normalize()) {
      if (Files.exists(folder.resolve(".git"))) {
        return false;
      }
    }
    return true;
  }

  /// @return real paths, also of files that are not there any more
  public Set<Path> all() throws IOException {
    Set<Path> changed = new TreeSet<>();
    for (int i = 1; i < raw.size(); i += 2) {
      changed.add(top.resolve(raw.get(i)));
    }
    for (String name : git.names("ls-files", "--others", "--exclude-standard", "-z")) {
      changed.add(top.resolve(name));
    }
    return changed;
  }

  /// What the changed files held that were there before and are there still, by their real paths.
  ///
  /// @param wanted by the path from the top of the work tree, with `/`
  public Map<Path, byte[]> former(Predicate<String> wanted) throws IOException {
    List<TreeFile> edited = new ArrayList<>();
    for (int i = 0; i + 1 < raw.size(); i += 2) {
      edited(raw.get(i), raw.get(i + 1))
          .filter(file -> wanted.test(file.path()))
          .ifPresent(edited::add);
    }
    Map<Path, byte[]> former = new TreeMap<>();
    if (edited.isEmpty()) {
      return former;
    }
    try (Contents contents = new Contents(git.start("cat-file", "--batch"))) {
      for (TreeFile file : edited) {
        Path path = top.resolve(file.path());
        contents.of(file).ifPresent(bytes -> former.put(path, bytes));
      }
    }
    return former;
  }

  /// @param raw such as `:100644 100644 OBJECT OBJECT M`
  private static Optional<TreeFile> edited(String raw, String path) {
    String[] words = raw.substring(1).split(" ", -1);
    return words.length == 5 && words[4].equals("M")
        ? Optional.of(new TreeFile(path, words[0], words[2]))
        : Optional.empty();
  }

  private static String[] diff(String base) {
    return new String[] {
      "diff",
      "--no-ext-diff",
      "--no-textconv",
      "--no-renames",
      "--no-abbrev",
      "--raw",
      "-z",
      base,
      "--"
    };
  }

  private static Path top(Path place) throws IOException {
    Path real = place.toRealPath();
    Path folder = Files.isDirectory(real) ? real : real.resolveSibling(".").normalize();
    return new Git(folder)
        .line("rev-parse", "--show-toplevel")
        .map(Path::of)
        .orElseThrow(() -> new IOException("it lies in no git work tree"))
        .toRealPath();
  }

  private static String base(Git git) throws IOException {
    Optional<String> head = git.line("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
    if (head.isEmpty()) {
      return NO_FILES;
    }
    for (String branch : MAIN_BRANCHES) {
      Optional<String> shared = git.line("merge-base", "HEAD", branch);
      if (shared.isPresent()) {
        return shared.get();
      }
    }
    return head.get();
  }
}
