package dev.seriema.cli;

import dev.seriema.catalog.evidence.Failure;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.cli.explain.ExplanationText;
import dev.seriema.cli.explain.Signs;
import dev.seriema.cli.explain.TraceText;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tells what a file of evidence should have shown, what came, and what the rule makes of the event
/// that tells most, one that should not have alerted or the nearest that did not; of a rule that
/// waits for several events, what they were to it.
final class FailureText {
  private static final String INDENT = "  ";

  private final Ink ink;
  private final Signs signs;
  private final int columns;

  /// @param columns that the lines of an explanation should fit
  FailureText(Ink ink, Signs signs, int columns) {
    this.ink = ink;
    this.signs = signs;
    this.columns = columns;
  }

  /// @param rule whose evidence the file is
  /// @return lines that are safe to show
  List<String> of(Rule rule, FileVerdict file) {
    List<String> lines = new ArrayList<>();
    for (Failure failure : file.failures()) {
      lines.add("expected " + failure.expected());
      lines.add("came     " + failure.came());
    }
    file.explained()
        .ifPresent(event -> {
          ExplanationText text = new ExplanationText(rule, ink, signs, columns - INDENT.length());
          lines.add(
              (event.explanation().raisesAlert() ? "event    `" : "nearest  `")
                  + DisplayText.safe(event.id())
                  + "` "
                  + text.verdict(event.explanation()));
          text.lines(event.explanation()).forEach(line -> lines.add(INDENT + line));
        });
    file.trace().ifPresent(trace -> lines.addAll(new TraceText(ink, signs, columns).lines(trace)));
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
    return PathFromHere.written(FileNames.shown(file.file().path()));
  }
}
