package dev.seriema.catalog.toml;

/// Writes texts as TOML has them.
public final class TomlStrings {
  private static final String LITERAL = "'''";
  private static final String BASIC = "\"\"\"";

  private TomlStrings() {}

  /// A text as it reads best: of several lines in a block, with signs that would need an escape
  /// between single quotes, any other between double quotes.
  public static String of(String text) {
    if (text.indexOf('\n') >= 0) {
      return isPlain(text) && !text.contains(LITERAL) && !text.endsWith("'")
          ? LITERAL + "\n" + text + LITERAL
          : BASIC + "\n" + escaped(text, true) + BASIC;
    }
    return onOneLine(text);
  }

  /// The same without blocks.
  public static String onOneLine(String text) {
    boolean hasEscapes = text.indexOf('\\') >= 0 || text.indexOf('"') >= 0;
    return hasEscapes && text.indexOf('\'') < 0 && text.indexOf('\n') < 0 && isPlain(text)
        ? "'" + text + "'"
        : quoted(text);
  }

  /// Between double quotes.
  public static String quoted(String text) {
    return '"' + escaped(text, false) + '"';
  }

  /// A key, in quotes where it has to be.
  public static String key(String name) {
    boolean isBare = !name.isEmpty() && name.chars().allMatch(TomlStrings::isOfBareKey);
    return isBare ? name : quoted(name);
  }

  private static boolean isOfBareKey(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '_'
        || sign == '-';
  }

  /// Whether a text may stand between single quotes: without control characters but tabs and
  /// newlines.
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(sign -> isControl(sign) && sign != '\t' && sign != '\n');
  }

  private static boolean isControl(int sign) {
    return sign < ' ' || sign == 0x7f;
  }

  private static String escaped(String text, boolean isBlock) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\t' -> escaped.append("\\t");
        case '\r' -> escaped.append("\\r");
        case '\n' -> escaped.append(isBlock ? "\n" : "\\n");
        default -> {
          if (isControl(sign)) {
            escaped.append("\\u%04X".formatted((int) sign));
          } else {
            escaped.append(sign);
          }
        }
      }
    }
    return escaped.toString();
  }
}
