package dev.seriema.cli.site;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts whose lines and tabs stay, and which can be shown.
final class TextLines {
  private TextLines() {}

  /// @return without the end of the last line
  static String safe(String text) {
    return text.lines().map(TextLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    return Stream.of(line.split("\t", -1)).map(DisplayText::safe).collect(Collectors.joining("\t"));
  }
}
