package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Map;

/// What became of a file.
///
/// @param found in the file as it was, in order of the places
/// @param gone of what was found, in the same order
/// @param left in the file as it is, in order of the places
/// @param refused of what was found, what stays because its repair would have done harm
/// @param questions that keep the rule from being mapped to another release of ATT&CK
public record Repaired(
    SourceText before,
    SourceText after,
    List<Diagnostic> found,
    List<Diagnostic> gone,
    List<Diagnostic> left,
    List<Diagnostic> refused,
    List<OpenQuestion> questions) {
  public Repaired {
    found = List.copyOf(found);
    gone = List.copyOf(gone);
    left = List.copyOf(left);
    refused = List.copyOf(refused);
    questions = List.copyOf(questions);
  }

  static Repaired of(
      FileState before, FileState after, List<Diagnostic> refused, List<OpenQuestion> questions) {
    return new Repaired(
        before.document().tree().source(),
        after.document().tree().source(),
        findings(before),
        gone(before, after),
        findings(after),
        refused,
        questions);
  }

  private static List<Diagnostic> gone(FileState before, FileState after) {
    Map<String, Integer> left = after.counts();
    return findings(before).stream()
        .filter(finding -> left.merge(FileState.key(finding), -1, Integer::sum) < 0)
        .toList();
  }

  private static List<Diagnostic> findings(FileState state) {
    return state.found().stream().map(TextCheck.Told::diagnostic).toList();
  }

  public boolean isChanged() {
    return !before.text().equals(after.text());
  }
}
