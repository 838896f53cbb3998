package dev.seriema.catalog.pick;

import java.util.Optional;

/// What becomes of a file on a branch.
public sealed interface FilePick {
  /// Where the file is in the end; of one that goes, where it was.
  String path();

  /// The file gets a content, and leaves the place where it was.
  ///
  /// @param from where the branch had it; empty where it is new there
  /// @param merged whether the branch had made changes of its own, which stay
  record Put(String path, Optional<String> from, Content content, boolean merged)
      implements FilePick {}

  /// The file goes.
  record Removed(String path) implements FilePick {}

  /// The branch has it as the commit would make it.
  record Same(String path) implements FilePick {}

  /// The branch never had the file that the commit changes, moves or removes.
  ///
  /// @param moved whether the commit changes nothing but the place
  record Absent(String path, boolean moved) implements FilePick {}

  record Conflicting(Conflict conflict) implements FilePick {
    @Override
    public String path() {
      return conflict.path();
    }
  }
}
