package dev.seriema.catalog.scaffold;

import java.util.List;

/// Writes a TOML file from its top.
public final class TomlText {
  private static final String LITERAL = "'''";

  /// In characters.
  private static final int LONGEST_LIST = 80;

  private final StringBuilder written = new StringBuilder();

  /// Begins a table, after a blank line where there is something before it.
  public TomlText table(String header) {
    written.append(written.isEmpty() ? "" : "\n").append(header).append('\n');
    return this;
  }

  public TomlText text(String key, String value) {
    return line(key, quoted(value));
  }

  /// A text of several lines, which begins on a line of its own and has a newline at its end.
  public TomlText lines(String key, String value) {
    boolean isPlain = !value.contains(LITERAL) && value.chars().noneMatch(TomlText::isControl);
    return line(
        key,
        isPlain
            ? LITERAL + "\n" + value + "\n" + LITERAL
            : "\"\"\"\n" + escaped(value).replace("\\n", "\n") + "\n\"\"\"");
  }

  /// A list, on one line if it is short.
  public TomlText texts(String key, List<String> values) {
    List<String> items = values.stream().map(TomlText::quoted).toList();
    String line = String.join(", ", items);
    return values.size() > 1 && line.length() > LONGEST_LIST
        ? line(key, "[\n" + String.join(",\n", items) + "]")
        : line(key, "[" + line + "]");
  }

  public TomlText number(String key, int value) {
    return line(key, String.valueOf(value));
  }

  private TomlText line(String key, String value) {
    written.append(key).append(" = ").append(value).append('\n');
    return this;
  }

  private static String quoted(String value) {
    return '"' + escaped(value) + '"';
  }

  /// With escapes for what cannot stand in quotes as it is.
  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      switch (sign) {
        case '\\', '"' -> escaped.append('\\').append(sign);
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        default -> escaped.append(isControl(sign) ? "\\u%04x".formatted((int) sign) : sign);
      }
    }
    return escaped.toString();
  }

  /// Whether a sign may stand in no text of TOML as it is.
  private static boolean isControl(int sign) {
    return Character.isISOControl(sign) && sign != '\n' && sign != '\t';
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
