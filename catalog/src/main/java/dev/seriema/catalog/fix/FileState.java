package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a file may become, and what is found about it then.
///
/// @param found in order of the places
record FileState(Parsed<TomlDocument> document, List<TextCheck.Told> found) {
  FileState {
    found = List.copyOf(found);
  }

  static FileState of(FileToFix file, byte[] bytes) {
    return new FileState(
        TomlDocument.parse(file.candidate().name(), bytes),
        file.check().of(file.candidate(), bytes));
  }

  static FileState of(FileToFix file, String text) {
    return of(file, text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return document.tree().source().text();
  }

  boolean isSound() {
    return document.isSound();
  }

  /// How often each finding is there, whatever it weighs.
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(told -> counts.merge(key(told.diagnostic()), 1, Integer::sum));
    return counts;
  }

  /// The findings that another state does not have, or not so often; notes are not counted.
  List<Diagnostic> moreThan(FileState other) {
    Map<String, Integer> known = other.counts();
    return found.stream()
        .map(TextCheck.Told::diagnostic)
        .filter(finding -> known.merge(key(finding), -1, Integer::sum) < 0)
        .filter(finding -> finding.severity() != Severity.NOTE)
        .toList();
  }

  /// What tells a finding from others, wherever it stands.
  static String key(Diagnostic finding) {
    return finding.code().id() + ' ' + finding.message();
  }
}
