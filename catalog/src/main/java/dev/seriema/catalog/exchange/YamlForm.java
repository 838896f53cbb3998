package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tables of a file as YAML.
///
/// Every text is in quotes, or a block where it has several lines, so that no reader takes one for
/// a number, a date or a truth value.
final class YamlForm {
  private static final String STEP = "  ";

  /// Words that some reader takes for something else than a text.
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private final StringBuilder written = new StringBuilder();

  private YamlForm() {}

  static String of(JsonValue.Table root) {
    YamlForm form = new YamlForm();
    form.members(root, "");
    return form.written.toString();
  }

  /// Members on lines of their own; the first stands where the text ends.
  private void members(JsonValue.Table table, String indentation) {
    boolean isFirst = true;
    for (Map.Entry<String, JsonValue> member : Values.members(table).entrySet()) {
      written.append(isFirst ? "" : indentation).append(key(member.getKey())).append(':');
      isFirst = false;
      if (isSeveral(member.getValue())) {
        written.append('\n').append(indentation).append(STEP);
      } else {
        written.append(' ');
      }
      value(member.getValue(), indentation + STEP);
    }
  }

  private static boolean isSeveral(JsonValue value) {
    return switch (value) {
      case JsonValue.Table table -> !table.members().isEmpty();
      case JsonValue.Array(var items, _) -> !items.isEmpty();
      case JsonValue.Text _,
          JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _,
          JsonValue.Nothing _ ->
          false;
    };
  }

  /// @param indentation of the lines of the value
  private void value(JsonValue value, String indentation) {
    switch (value) {
      case JsonValue.Table table when isSeveral(table) -> members(table, indentation);
      case JsonValue.Table _ -> written.append("{}\n");
      case JsonValue.Array(var items, _) when items.isEmpty() -> written.append("[]\n");
      case JsonValue.Array(var items, _) -> {
        boolean isFirst = true;
        for (JsonValue item : items) {
          written.append(isFirst ? "" : indentation).append("- ");
          isFirst = false;
          value(item, indentation + STEP);
        }
      }
      case JsonValue.Text(var text, _, _) -> text(text, indentation);
      case JsonValue.IntegerNumber(var number, _) -> written.append(number).append('\n');
      case JsonValue.FloatNumber(var number, _) -> written.append(number).append('\n');
      case JsonValue.Truth(var holds, _) -> written.append(holds).append('\n');
      case JsonValue.Nothing _ -> written.append("null\n");
    }
  }

  private void text(String text, String indentation) {
    if (!isBlock(text)) {
      written.append(quoted(text)).append('\n');
      return;
    }
    boolean isIndented = " \n".indexOf(text.charAt(0)) >= 0;
    boolean endsWithLine = text.endsWith("\n");
    boolean endsWithBlank = text.endsWith("\n\n");
    written.append('|').append(isIndented ? "2" : "");
    written.append(endsWithBlank ? "+" : endsWithLine ? "" : "-").append('\n');
    String body = endsWithLine ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      written.append(line.isEmpty() ? "" : indentation).append(line).append('\n');
    }
  }

  /// Whether a text can stand in a block: it has several lines, of signs that can be seen.
  private static boolean isBlock(String text) {
    return text.strip().indexOf('\n') >= 0
        && text.codePoints().allMatch(sign -> sign == '\n' || isPrintable(sign))
        && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
  }

  private static boolean isPrintable(int sign) {
    return (sign >= ' ' && sign <= '~')
        || (sign >= 0xa0
            && sign != 0x2028
            && sign != 0x2029
            && sign != 0xfeff
            && sign != 0xfffe
            && sign != 0xffff
            && !(sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
              if (isPrintable(sign)) {
                quoted.appendCodePoint(sign);
              } else {
                quoted.append("\\u%04x".formatted(sign));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  private static String key(String name) {
    boolean isPlain =
        !name.isEmpty()
            && Character.isLetter(name.charAt(0))
            && name.chars().allMatch(sign -> sign < 0x80 && isOfKey((char) sign))
            && !WORDS.contains(name.toLowerCase(Locale.ROOT));
    return isPlain ? name : quoted(name);
  }

  private static boolean isOfKey(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.' || sign == '-';
  }
}
