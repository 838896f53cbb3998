package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    Path real = place.toRealPath();
    Path folder = Files.isDirectory(real) ? real : real.resolveSibling(".").normalize();
    Git git = new Git(folder);
    Path top =
        git.line("rev-parse", "--show-toplevel")
            .map(Path::of)
            .orElseThrow(() -> new IOException("it lies in no git work tree"))
            .toRealPath();
    Git whole = new Git(top);
    Set<Path> changed = new TreeSet<>();
    for (String name :
        whole.names(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--name-only",
            "-z",
            base(whole),
            "--")) {
      changed.add(top.resolve(name));
    }
    for (String name : whole.names("ls-files", "--others", "--exclude-standard", "-z")) {
      changed.add(top.resolve(name));
    }
    return changed;
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
