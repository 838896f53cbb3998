package dev.seriema.catalog.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads what `git diff-tree --raw -z` writes.
final class Differences {
  private Differences() {}

  /// @param fields for each change `:mode mode object object letter`, and a path; of a move two
  static List<ChangedFile> of(List<String> fields) {
    List<ChangedFile> changes = new ArrayList<>();
    for (int at = 0; at + 1 < fields.size(); at += 2) {
      String[] words = fields.get(at).substring(1).split(" ", 5);
      String letter = words[4].substring(0, 1);
      TreeFile before = new TreeFile(fields.get(at + 1), words[0], words[2]);
      boolean isMoved = letter.equals("R") || letter.equals("C");
      if (isMoved) {
        at++;
      }
      TreeFile after = new TreeFile(fields.get(at + 1), words[1], words[3]);
      changes.add(
          new ChangedFile(
              letter.equals("A") ? Optional.empty() : Optional.of(before),
              letter.equals("D") ? Optional.empty() : Optional.of(after)));
    }
    changes.sort(Comparator.comparing(ChangedFile::path));
    return changes;
  }
}
