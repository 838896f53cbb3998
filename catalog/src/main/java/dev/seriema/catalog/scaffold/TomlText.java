package dev.seriema.catalog.scaffold;

import java.util.List;

/// Writes a TOML file from its top.
final class TomlText {
  private static final String LITERAL = "'''";

  /// In characters.
  private static final int LONGEST_LIST = 80;

  private final StringBuilder written = new StringBuilder();

  /// Begins a table, after a blank line where there is something before it.
  TomlText table(String header) {
    written.append(written.isEmpty() ? "" : "\n").append(header).append('\n');
    return this;
  }

  TomlText text(String key, String value) {
    return line(key, quoted(value));
  }

  /// A text of several lines, which begins on a line of its own and has a newline at its end.
  TomlText lines(String key, String value) {
    boolean isPlain = !value.contains(LITERAL);
    return line(
        key,
        isPlain
            ? LITERAL + "\n" + value + "\n" + LITERAL
            : "\"\"\"\n" + escaped(value) + "\n\"\"\"");
  }

  /// A list, on one line if it is short.
  TomlText texts(String key, List<String> values) {
    List<String> items = values.stream().map(TomlText::quoted).toList();
    String line = String.join(", ", items);
    return values.size() > 1 && line.length() > LONGEST_LIST
        ? line(key, "[\n" + String.join(",\n", items) + "]")
        : line(key, "[" + line + "]");
  }

  TomlText number(String key, int value) {
    return line(key, String.valueOf(value));
  }

  private TomlText line(String key, String value) {
    written.append(key).append(" = ").append(value).append('\n');
    return this;
  }

  private static String quoted(String value) {
    return '"' + escaped(value) + '"';
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
