package dev.seriema.cli.backport;

import dev.seriema.catalog.pick.FilePick;

/// What becomes of a file, in one word.
final class FileWords {
  private FileWords() {}

  static String of(FilePick pick) {
    return switch (pick) {
      case FilePick.Put put when put.from().isEmpty() -> "added";
      case FilePick.Put put when !put.from().get().equals(put.path()) -> "moved";
      case FilePick.Put put when put.merged() -> "merged";
      case FilePick.Put _ -> "changed";
      case FilePick.Removed _ -> "removed";
      case FilePick.Same _ -> "same";
      case FilePick.Absent _ -> "absent";
      case FilePick.Conflicting _ -> "conflict";
    };
  }
}
