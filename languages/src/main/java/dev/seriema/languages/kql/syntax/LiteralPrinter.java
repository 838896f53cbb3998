package dev.seriema.languages.kql.syntax;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a value or a name as text that reads as the same.
public final class LiteralPrinter {
  private LiteralPrinter() {}

  public static String print(KqlLiteral literal) {
    if (literal.quoted()) {
      return quoted(literal.text());
    }
    return literal.parts().equals(List.of(""))
        ? "\\t"
        : literal.parts().stream().map(LiteralPrinter::unquoted).collect(Collectors.joining("*"));
  }

  /// The text in quotes, with escapes for what cannot stand there as it is.
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        quoted.append('\\').append(character);
      } else {
        append(quoted, character);
      }
    }
    return quoted.append('"').toString();
  }

  /// The text without quotes, with escapes for what would end it or be a wildcard.
  private static String unquoted(String text) {
    StringBuilder unquoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (LiteralText.isSpecial(character)) {
        unquoted.append('\\').append(character);
      } else if (isKeyword(Keyword.NOT, text, i)) {
        unquoted.append(code(character));
      } else {
        if (isKeyword(Keyword.AND, text, i) || isKeyword(Keyword.OR, text, i)) {
          unquoted.append('\\');
        }
        append(unquoted, character);
      }
    }
    return unquoted.toString();
  }

  /// Whether a keyword stands here, or would if a blank came before or behind the text. The first
  /// letter of `not` has to be written by its number, since `\n` is the end of a line.
  private static boolean isKeyword(Keyword keyword, String text, int at) {
    int behind = at + keyword.word().length();
    return keyword.isWordAt(text, at)
        && (behind == text.length() || Blanks.isBlank(text.charAt(behind)))
        && (keyword == Keyword.NOT || at == 0 || Blanks.isBlank(text.charAt(at - 1)));
  }

  private static void append(StringBuilder written, char character) {
    switch (character) {
      case '\t' -> written.append("\\t");
      case '\r' -> written.append("\\r");
      case '\n' -> written.append("\\n");
      default -> {
        boolean plain = character == ' ' || isPlain(character);
        written.append(plain ? String.valueOf(character) : code(character));
      }
    }
  }

  private static boolean isPlain(char character) {
    return !Blanks.isBlank(character)
        && !Blanks.isTrimmed(character)
        && !Character.isISOControl(character);
  }

  private static String code(char character) {
    return "\\u%04x".formatted((int) character);
  }
}
