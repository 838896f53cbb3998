package dev.seriema.catalog.change;

import java.util.Optional;

/// A file that is not the same in two commits; one that was moved is one change.
///
/// @param before empty where it is new
/// @param after empty where it was removed
public record ChangedFile(Optional<TreeFile> before, Optional<TreeFile> after) {
  public ChangedFile {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change has a file before or after it");
    }
  }

  /// Where it is now; of a removed file, where it was.
  public String path() {
    return after.or(() -> before).orElseThrow().path();
  }

  /// Where it was, if it was there.
  public Optional<String> pathBefore() {
    return before.map(TreeFile::path);
  }

  /// Whether it has the content that it had, in another place or with other rights.
  public boolean isSameContent() {
    return before.isPresent()
        && after.isPresent()
        && before.get().object().equals(after.get().object());
  }
}
