package dev.seriema.catalog.toml;

import java.util.function.Consumer;

/// The smallest part that is read as one.
///
/// @param start its first character in the text of the file
/// @param end one past its last
public record TomlToken(Kind kind, int start, int end) implements TomlSyntax {
  /// What a token is for the grammar.
  public enum Kind {
    BYTE_ORDER_MARK,
    /// Blanks and tabs.
    WHITESPACE,
    /// `\n` or `\r\n`.
    NEWLINE,
    /// From `#` to the end of the line, without the newline.
    COMMENT,
    BARE_KEY,
    BASIC_STRING,
    LITERAL_STRING,
    MULTILINE_BASIC_STRING,
    MULTILINE_LITERAL_STRING,
    /// A string of any kind whose end was not found.
    UNTERMINATED_STRING,
    /// A number, a date or time, a truth value, or a word that should have been one.
    BARE_VALUE,
    DOT,
    EQUALS,
    COMMA,
    LEFT_BRACKET,
    RIGHT_BRACKET,
    /// `[[` before the name of an array of tables.
    DOUBLE_LEFT_BRACKET,
    /// `]]` behind it.
    DOUBLE_RIGHT_BRACKET,
    LEFT_BRACE,
    RIGHT_BRACE,
    /// Text that fits nowhere; it is kept, and a fault tells of it.
    UNKNOWN;

    /// Whether a token of this kind is a value by itself, be it a broken one.
    boolean isValue() {
      return switch (this) {
        case BASIC_STRING,
            LITERAL_STRING,
            MULTILINE_BASIC_STRING,
            MULTILINE_LITERAL_STRING,
            UNTERMINATED_STRING,
            BARE_VALUE ->
            true;
        case BYTE_ORDER_MARK,
            WHITESPACE,
            NEWLINE,
            COMMENT,
            BARE_KEY,
            DOT,
            EQUALS,
            COMMA,
            LEFT_BRACKET,
            RIGHT_BRACKET,
            DOUBLE_LEFT_BRACKET,
            DOUBLE_RIGHT_BRACKET,
            LEFT_BRACE,
            RIGHT_BRACE,
            UNKNOWN ->
            false;
      };
    }

    /// Whether it is a bracket of a table header, or of an array.
    boolean isBracket() {
      return this == LEFT_BRACKET
          || this == RIGHT_BRACKET
          || this == DOUBLE_LEFT_BRACKET
          || this == DOUBLE_RIGHT_BRACKET;
    }

    /// Whether it means nothing to the values of a file.
    boolean isFiller() {
      return this == WHITESPACE || this == NEWLINE || this == COMMENT;
    }

    boolean isMultiline() {
      return this == MULTILINE_BASIC_STRING || this == MULTILINE_LITERAL_STRING;
    }
  }

  @Override
  public void forEachToken(Consumer<TomlToken> reader) {
    reader.accept(this);
  }
}
