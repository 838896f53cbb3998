package dev.seriema.languages.kql.syntax;

/// What a token is.
enum TokenKind {
  /// A value or a name, with or without quotes.
  LITERAL(""),
  AND("and"),
  OR("or"),
  NOT("not"),
  COLON(":"),
  AT_MOST("<="),
  AT_LEAST(">="),
  LESS("<"),
  GREATER(">"),
  OPEN("("),
  CLOSE(")"),
  OPEN_BRACE("{"),
  CLOSE_BRACE("}"),
  END("");

  private final String spelling;

  TokenKind(String spelling) {
    this.spelling = spelling;
  }

  /// The characters that it is written with, letter case aside; empty where they differ.
  String spelling() {
    return spelling;
  }

  boolean isRange() {
    return this == AT_MOST || this == AT_LEAST || this == LESS || this == GREATER;
  }

  boolean isKeyword() {
    return this == AND || this == OR || this == NOT;
  }

  boolean opens() {
    return this == OPEN || this == OPEN_BRACE;
  }

  boolean closes() {
    return this == CLOSE || this == CLOSE_BRACE;
  }
}
