package dev.seriema.catalog.fix;

import dev.seriema.catalog.toml.TomlToken;
import java.util.Optional;

/// Writes texts as TOML has them between quotes of some kind.
final class QuotedText {
  private static final int FIRST_PRINTED = ' ';
  private static final int DELETE = 0x7f;

  private QuotedText() {}

  /// Between double quotes.
  static String basic(String value) {
    return '"' + escaped(value) + '"';
  }

  /// Between the quotes that another text of a file has; where they cannot hold it, between double
  /// ones.
  ///
  /// @return empty where the other is no text
  static Optional<String> like(TomlToken.Kind other, String value) {
    return switch (other) {
      case BASIC_STRING -> Optional.of(basic(value));
      case LITERAL_STRING -> Optional.of(isLiteral(value) ? "'" + value + "'" : basic(value));
      case MULTILINE_BASIC_STRING -> Optional.of("\"\"" + basic(value) + "\"\"");
      case MULTILINE_LITERAL_STRING ->
          Optional.of(isLiteral(value) ? "'''" + value + "'''" : basic(value));
      default -> Optional.empty();
    };
  }

  /// Characters that stand between quotes already.
  ///
  /// @return empty where the quotes cannot hold them
  static Optional<String> within(TomlToken.Kind quotes, String value) {
    return switch (quotes) {
      case BASIC_STRING, MULTILINE_BASIC_STRING -> Optional.of(escaped(value));
      case LITERAL_STRING, MULTILINE_LITERAL_STRING ->
          isLiteral(value) ? Optional.of(value) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isLiteral(String value) {
    return value.chars().allMatch(sign -> sign != '\'' && isPrinted(sign));
  }

  private static boolean isPrinted(int sign) {
    return sign >= FIRST_PRINTED && sign != DELETE;
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    value
        .chars()
        .forEach(sign -> {
          if (sign == '"' || sign == '\\') {
            escaped.append('\\').append((char) sign);
          } else if (isPrinted(sign)) {
            escaped.append((char) sign);
          } else {
            escaped.append("\\u%04X".formatted(sign));
          }
        });
    return escaped.toString();
  }
}
