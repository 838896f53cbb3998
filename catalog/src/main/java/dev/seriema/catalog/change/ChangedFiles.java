package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private ChangedFiles() {}

  /// @param place a file or folder in the work tree
  /// @return real paths, also of files that are not there any more
  /// @throws IOException when the place is in no work tree or git cannot be run; the message says
  ///   which
  public static Set<Path> around(Path place) throws IOException {
    Path top = top(place);
    Git whole = new Git(top);
    Set<Path> changed = new TreeSet<>();
    for (String name : whole.names(diff("--name-only", base(whole)))) {
      changed.add(top.resolve(name));
    }
    for (String name : whole.names("ls-files", "--others", "--exclude-standard", "-z")) {
      changed.add(top.resolve(name));
    }
    return changed;
  }

  /// What the changed files held that were there before and are there still, by their real paths.
  ///
  /// @param place a file or folder in the work tree
  /// @param wanted by the path from the top of the work tree, with `/`
  /// @throws IOException as [#around]
  public static Map<Path, byte[]> former(Path place, Predicate<String> wanted) throws IOException {
    Path top = top(place);
    Git whole = new Git(top);
    Map<Path, byte[]> former = new TreeMap<>();
    List<String> fields = whole.fields(diff("--raw", base(whole)));
    try (Contents contents = new Contents(whole.start("cat-file", "--batch"))) {
      for (int i = 0; i + 1 < fields.size(); i += 2) {
        Optional<TreeFile> file =
            edited(fields.get(i), fields.get(i + 1)).filter(edited -> wanted.test(edited.path()));
        if (file.isPresent()) {
          Path path = top.resolve(file.get().path());
          contents.of(file.get()).ifPresent(bytes -> former.put(path, bytes));
        }
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

  private static String[] diff(String form, String base) {
    return new String[] {
      "diff",
      "--no-ext-diff",
      "--no-textconv",
      "--no-renames",
      "--no-abbrev",
      form,
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
