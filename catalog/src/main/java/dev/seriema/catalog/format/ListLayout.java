package dev.seriema.catalog.format;

import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays a list out: on its line, where its author has it there and it fits, else one item a line.
///
/// @param text of the file
record ListLayout(String text) {
  /// Columns of a line that a list may fill.
  private static final int WIDTH = 120;

  private static final String INDENTATION = "    ";

  /// A list as it is laid out; one with comments or tables in it stays as it is.
  ///
  /// @param column where it begins
  String of(TomlNode list, int column) {
    Optional<List<String>> items = items(list);
    if (items.isEmpty()) {
      return text.substring(list.start(), list.end());
    }
    String line = "[" + String.join(", ", items.get()) + "]";
    boolean isOnOneLine = text.substring(list.start(), list.end()).indexOf('\n') < 0;
    if (isOnOneLine && column + line.length() <= WIDTH) {
      return line;
    }
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder lines = new StringBuilder("[").append(newline);
    items.get().forEach(item -> lines.append(INDENTATION).append(item).append(',').append(newline));
    return lines.append(']').toString();
  }

  /// Of a list of texts and numbers.
  private Optional<List<String>> items(TomlNode list) {
    List<String> items = new ArrayList<>();
    for (TomlSyntax part : list.parts()) {
      if (!(part instanceof TomlToken token) || token.kind() == TomlToken.Kind.COMMENT) {
        return Optional.empty();
      }
      switch (token.kind()) {
        case LEFT_BRACKET, RIGHT_BRACKET, COMMA, WHITESPACE, NEWLINE -> {}
        default -> items.add(text.substring(token.start(), token.end()));
      }
    }
    return Optional.of(items);
  }
}
