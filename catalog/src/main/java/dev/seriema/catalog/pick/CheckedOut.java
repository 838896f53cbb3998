package dev.seriema.catalog.pick;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// Which work trees are on a branch: the first one of a repository, and those that were added. One
/// in the middle of a rebase or a bisection is on the branch that it goes back to.
final class CheckedOut {
  private static final String REFERENCE = "ref: ";

  /// Where git keeps the branch that it goes back to.
  private static final List<String> LEFT_FOR_NOW =
      List.of("rebase-merge/head-name", "rebase-apply/head-name", "BISECT_START");

  private static final int LONGEST = 1 << 16;

  private CheckedOut() {}

  static Optional<Path> of(Repository repository, String branch) throws IOException {
    for (Map.Entry<Path, Path> tree : workTrees(repository).entrySet()) {
      if (isOn(tree.getKey(), branch)) {
        return Optional.of(tree.getValue());
      }
    }
    return Optional.empty();
  }

  /// The folders of all work trees, by the folders in which git keeps their state.
  private static Map<Path, Path> workTrees(Repository repository) throws IOException {
    Path common = repository.getCommonDirectory().toPath().toAbsolutePath().normalize();
    Map<Path, Path> trees = new LinkedHashMap<>();
    if (!repository.getConfig().getBoolean("core", "bare", false)) {
      Path above = common.getParent();
      trees.put(common, above == null ? common : above);
    }
    Path added = common.resolve("worktrees");
    if (Files.isDirectory(added)) {
      try (DirectoryStream<Path> states = Files.newDirectoryStream(added)) {
        for (Path state : states) {
          Optional<String> place = line(state.resolve("gitdir"));
          if (place.isPresent()) {
            Path link = state.resolve(place.get()).normalize();
            Path above = link.getParent();
            trees.put(state, above == null ? link : above);
          }
        }
      }
    }
    return trees;
  }

  private static boolean isOn(Path state, String branch) throws IOException {
    String full = Constants.R_HEADS + branch;
    if (line(state.resolve(Constants.HEAD)).filter((REFERENCE + full)::equals).isPresent()) {
      return true;
    }
    for (String file : LEFT_FOR_NOW) {
      if (line(state.resolve(file))
          .filter(left -> left.equals(full) || left.equals(branch))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> line(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    return Files.readString(file).lines().findFirst().map(String::strip);
  }
}
