package dev.seriema.catalog.review;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the files of a copy held in the earlier commit.
final class FormerContents {
  private FormerContents() {}

  /// @param top of the copy
  /// @param unread paths of what is not in the copy, whose names may be none here
  /// @return by their paths in the copy, of files that changed where they are
  static Map<Path, byte[]> of(
      Commits commits, List<ChangedFile> changes, Path top, List<String> unread)
      throws IOException {
    Map<Path, byte[]> former = new HashMap<>();
    try (Contents contents = commits.contents()) {
      for (ChangedFile change : changes) {
        if (!unread.contains(change.path()) && isInPlace(change, top)) {
          TreeFile before = change.before().orElseThrow();
          contents.of(before).ifPresent(bytes -> former.put(top.resolve(before.path()), bytes));
        }
      }
    }
    return former;
  }

  private static boolean isInPlace(ChangedFile change, Path top) {
    return change.before().filter(TreeFile::isRegular).isPresent()
        && change.after().filter(TreeFile::isRegular).isPresent()
        && change.pathBefore().orElseThrow().equals(change.path())
        && (change.path().endsWith(".toml") || change.path().endsWith(".json"))
        && Files.isRegularFile(top.resolve(change.path()));
  }
}
