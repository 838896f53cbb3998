package dev.seriema.cli;

import dev.seriema.catalog.change.ChangedFiles;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `--changed` means: the files that git tells of.
///
/// @param files real paths of what differs in the work trees of some places
/// @param former what rule files and version locks held that differ, by their real paths
record Changes(Set<Path> files, Map<Path, byte[]> former) {
  /// What `--changed` looks at in the tables of rules and the lock of their versions.
  private static final Set<String> COMPARED = Set.of(".toml", ".json");

  static final Changes NONE = new Changes(Set.of(), Map.of());

  /// Asks git once about each work tree that some places lie in.
  static Changes around(List<Path> places) throws Unable {
    List<ChangedFiles> trees = new ArrayList<>();
    Set<Path> files = new HashSet<>();
    Map<Path, byte[]> former = new HashMap<>();
    for (Path place : places) {
      try {
        if (!isKnown(place, trees)) {
          ChangedFiles tree = ChangedFiles.around(place);
          trees.add(tree);
          files.addAll(tree.all());
          former.putAll(tree.former(Changes::isCompared));
        }
      } catch (IOException untold) {
        throw new Unable(
            "`--changed` cannot tell what changed in `" + place + "`: " + SystemReasons.of(untold));
      }
    }
    return new Changes(files, former);
  }

  private static boolean isKnown(Path place, List<ChangedFiles> trees) throws IOException {
    for (ChangedFiles tree : trees) {
      if (tree.areOf(place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCompared(String path) {
    return COMPARED.stream().anyMatch(path::endsWith);
  }
}
