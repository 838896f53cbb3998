package dev.seriema.languages.eql.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a token is.
enum TokenKind {
  NAME("", false),
  QUOTED_NAME("", false),
  /// A name with a tilde behind it, which only a function has.
  TILDE_NAME("", false),
  TEXT("", false),
  RAW_TEXT("", false),
  WHOLE("", false),
  FRACTION("", false),

  AND("and", true),
  ANY("any", true),
  BY("by", true),
  FALSE("false", true),
  IN("in", true),
  IN_FOLDED("in~", true),
  JOIN("join", true),
  LIKE("like", true),
  LIKE_FOLDED("like~", true),
  MAXSPAN("maxspan", true),
  NOT("not", true),
  NULL("null", true),
  OF("of", true),
  OR("or", true),
  REGEX("regex", true),
  REGEX_FOLDED("regex~", true),
  SAMPLE("sample", true),
  SEQUENCE("sequence", true),
  TRUE("true", true),
  UNTIL("until", true),
  WHERE("where", true),
  WITH("with", true),

  COLON(":", false),
  EQUAL("==", false),
  NOT_EQUAL("!=", false),
  LESS("<", false),
  AT_MOST("<=", false),
  GREATER(">", false),
  AT_LEAST(">=", false),
  PLUS("+", false),
  MINUS("-", false),
  STAR("*", false),
  SLASH("/", false),
  PERCENT("%", false),
  DOT(".", false),
  COMMA(",", false),
  OPEN("(", false),
  CLOSE(")", false),
  OPEN_SQUARE("[", false),
  CLOSE_SQUARE("]", false),
  /// Opens a stage of which no event may be there.
  OPEN_ABSENT("![", false),
  PIPE("|", false),
  OPTIONAL("?", false),

  /// `=`, which EQL has only in the clauses of a sequence.
  ASSIGN("=", false),
  /// Spellings that other languages have for an operator of EQL.
  FOREIGN("", false),

  /// A text, a name or a number that was reported as faulty.
  UNREADABLE("", false),

  END("", false);

  private static final Map<String, TokenKind> WORDS =
      Arrays.stream(values())
          .filter(kind -> kind.word)
          .collect(Collectors.toMap(kind -> kind.spelling, Function.identity()));

  private final String spelling;
  private final boolean word;

  TokenKind(String spelling, boolean word) {
    this.spelling = spelling;
    this.word = word;
  }

  /// The keyword with that spelling; keywords are in lower case only.
  static Optional<TokenKind> keyword(String spelling) {
    return Optional.ofNullable(WORDS.get(spelling));
  }

  /// Whether it is spelled with letters and so cannot name a field without backticks.
  boolean isKeyword() {
    return word;
  }

  /// The characters that it is always written with; empty where they differ.
  String spelling() {
    return spelling;
  }
}
