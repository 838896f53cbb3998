package dev.seriema.cli;

import dev.seriema.catalog.evidence.Failure;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.layout.FileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tells what a file of evidence should have shown, what came, and how near it was.
final class FailureText {
  private FailureText() {}

  /// @return lines that are safe to show
  static List<String> of(FileVerdict file) {
    List<String> lines = new ArrayList<>();
    for (Failure failure : file.failures()) {
      lines.add("expected " + failure.expected());
      lines.add("came     " + failure.came());
    }
    return lines;
  }

  /// What is wrong in one line; empty where nothing is.
  static String headline(FileVerdict file) {
    return file.failures().stream()
        .map(failure -> "expected " + failure.expected() + ", came " + failure.came())
        .collect(Collectors.joining("; "));
  }

  /// The path of the file from here.
  static String path(FileVerdict file) {
    return RulePlaces.written(FileNames.shown(file.file().path()));
  }
}
