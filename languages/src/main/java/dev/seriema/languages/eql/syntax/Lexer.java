package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Cuts a query into tokens and leaves white space and comments out.
///
/// A faulty text or number still becomes a token, so that what stands around it is read as usual.
final class Lexer {
  /// `with`, the name of an option, `=`, a sign.
  private static final int LONGEST_OPTION = 4;

  private static final List<String> FOREIGN = List.of("&&", "||", "=~", "!~", "!:", "<>", "!");
  private static final List<TokenKind> PUNCTUATION =
      List.of(
          TokenKind.OPEN_ABSENT,
          TokenKind.EQUAL,
          TokenKind.NOT_EQUAL,
          TokenKind.AT_MOST,
          TokenKind.AT_LEAST,
          TokenKind.LESS,
          TokenKind.GREATER,
          TokenKind.ASSIGN,
          TokenKind.COLON,
          TokenKind.PLUS,
          TokenKind.MINUS,
          TokenKind.STAR,
          TokenKind.SLASH,
          TokenKind.PERCENT,
          TokenKind.DOT,
          TokenKind.COMMA,
          TokenKind.OPEN,
          TokenKind.CLOSE,
          TokenKind.OPEN_SQUARE,
          TokenKind.CLOSE_SQUARE,
          TokenKind.PIPE,
          TokenKind.OPTIONAL);

  private final String query;
  private final List<Diagnostic> diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String query, List<Diagnostic> diagnostics) {
    this.query = query;
    this.diagnostics = diagnostics;
  }

  /// All tokens, the last of which is [TokenKind#END].
  List<Token> tokens() {
    skipBlanks();
    while (at < query.length()) {
      next();
      skipBlanks();
    }
    tokens.add(new Token(TokenKind.END, "", new SourceSpan(at, at)));
    return tokens;
  }

  private void next() {
    char character = query.charAt(at);
    if (character == '"') {
      text();
    } else if (character == '\'') {
      singleQuoted();
    } else if (character == '`') {
      quotedName();
    } else if (character == '?' && at + 1 < query.length() && isQuote(query.charAt(at + 1))) {
      oldRawText();
    } else if (isDigit(character) || (character == '.' && isDigit(peek(1)))) {
      number();
    } else if (isNameStart(character)) {
      name();
    } else {
      sign();
    }
  }

  private void text() {
    int start = at;
    LiteralText read = LiteralText.at(query, start);
    at = read.end();
    TokenKind kind = read.raw() ? TokenKind.RAW_TEXT : TokenKind.TEXT;
    add(read.closed() ? kind : TokenKind.UNREADABLE, read.text(), start);
    if (!read.closed()) {
      diagnostics.add(
          Diagnostic.of(EqlFault.OPEN_TEXT, span(start), "text without a closing quote")
              .withLabel(
                  read.raw()
                      ? "`\"\"\"` is missing on this line"
                      : "`\"` is missing on this line"));
    }
    for (SourceSpan escape : read.badEscapes()) {
      diagnostics.add(
          Diagnostic.of(
                  EqlFault.UNKNOWN_ESCAPE,
                  escape,
                  "unknown escape `" + query.substring(escape.start(), escape.end()) + "`")
              .withLabel("a backslash itself is written `\\\\`")
              .withHint("did you mean `\\" + query.substring(escape.start(), escape.end()) + "`?"));
    }
  }

  private void singleQuoted() {
    int start = at++;
    while (at < query.length() && !isLineEnd(query.charAt(at)) && query.charAt(at) != '\'') {
      at += query.charAt(at) == '\\' && at + 1 < query.length() ? 2 : 1;
    }
    at = Math.min(at, query.length());
    int end = at;
    if (at < query.length() && query.charAt(at) == '\'') {
      at++;
    }
    String content = query.substring(start + 1, end);
    add(TokenKind.TEXT, content, start);
    Diagnostic found =
        Diagnostic.of(EqlFault.SINGLE_QUOTES, span(start), "text in single quotes")
            .withLabel("EQL has double quotes only");
    diagnostics.add(
        content.contains("\"") ? found : found.withHint("did you mean `\"" + content + "\"`?"));
  }

  private void oldRawText() {
    int start = at;
    char quote = query.charAt(at + 1);
    at += 2;
    int from = at;
    while (at < query.length() && !isLineEnd(query.charAt(at)) && query.charAt(at) != quote) {
      at += query.charAt(at) == '\\' && peek(1) == quote ? 2 : 1;
    }
    String content = query.substring(from, at);
    if (at < query.length() && query.charAt(at) == quote) {
      at++;
    }
    add(TokenKind.RAW_TEXT, content, start);
    Diagnostic found =
        Diagnostic.of(EqlFault.OLD_RAW_TEXT, span(start), "raw text in the old spelling")
            .withLabel("`?" + quote + "` is no longer read");
    diagnostics.add(
        content.contains("\"")
            ? found
            : found.withHint("did you mean `\"\"\"" + content + "\"\"\"`?"));
  }

  private void quotedName() {
    int start = at++;
    StringBuilder name = new StringBuilder();
    boolean closed = false;
    while (at < query.length() && !closed && !isLineEnd(query.charAt(at))) {
      if (query.charAt(at) != '`') {
        name.append(query.charAt(at));
      } else if (peek(1) == '`') {
        name.append('`');
        at++;
      } else {
        closed = true;
      }
      at++;
    }
    boolean sound = closed && !name.isEmpty();
    add(sound ? TokenKind.QUOTED_NAME : TokenKind.UNREADABLE, name.toString(), start);
    if (!closed) {
      diagnostics.add(
          Diagnostic.of(EqlFault.OPEN_NAME, span(start), "name without a closing backtick")
              .withLabel("a backtick is missing on this line"));
    } else if (name.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(EqlFault.OPEN_NAME, span(start), "name in backticks without a letter"));
    }
  }

  /// Digits with an optional fraction and exponent; letters that follow at once are no number.
  private void number() {
    int start = at;
    boolean fraction = false;
    skipDigits();
    if (at < query.length() && query.charAt(at) == '.') {
      fraction = true;
      at++;
      skipDigits();
    }
    char mark = peek(0);
    if (mark == 'e' || mark == 'E') {
      int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (isDigit(peek(1 + sign))) {
        fraction = true;
        at += 1 + sign;
        skipDigits();
      }
    }
    if (isNamePart(peek(0)) && !isValueOfOption()) {
      nameWithDigit(start);
      return;
    }
    String digits = query.substring(start, at);
    boolean fits = fraction ? Double.isFinite(Double.parseDouble(digits)) : fitsLong(digits);
    TokenKind kind = fraction ? TokenKind.FRACTION : TokenKind.WHOLE;
    add(fits ? kind : TokenKind.UNREADABLE, digits, start);
    if (!fits) {
      diagnostics.add(
          Diagnostic.of(EqlFault.BAD_NUMBER, span(start), "`" + digits + "` is too large")
              .withLabel("whole numbers end at " + Long.MAX_VALUE));
    }
  }

  /// Whether a number follows `with maxspan=` or the like, where its unit may touch it.
  private boolean isValueOfOption() {
    int first = Math.max(0, tokens.size() - LONGEST_OPTION);
    return tokens.subList(first, tokens.size()).stream()
        .anyMatch(token ->
            token.kind() == TokenKind.WITH
                || (token.kind() == TokenKind.NAME && token.text().equals("WITH")));
  }

  private void nameWithDigit(int start) {
    while (isNamePart(peek(0))) {
      at++;
    }
    String typed = query.substring(start, at);
    add(TokenKind.UNREADABLE, typed, start);
    diagnostics.add(
        Diagnostic.of(EqlFault.BAD_NUMBER, span(start), "`" + typed + "` is no number")
            .withLabel("a name that starts with a digit stands in backticks")
            .withHint("did you mean `` `" + typed + "` `` or `\"" + typed + "\"`?"));
  }

  private void name() {
    int start = at++;
    while (isNamePart(peek(0))) {
      at++;
    }
    boolean tilde = peek(0) == '~';
    String name = query.substring(start, at);
    Optional<TokenKind> keyword = TokenKind.keyword(tilde ? name + '~' : name);
    if (tilde) {
      at++;
      add(keyword.orElse(TokenKind.TILDE_NAME), name, start);
    } else {
      add(keyword.orElse(TokenKind.NAME), name, start);
    }
  }

  private void sign() {
    int start = at;
    for (TokenKind kind : PUNCTUATION) {
      String spelling = kind.spelling();
      if (query.startsWith(spelling, at) && !startsForeign()) {
        at += spelling.length();
        add(kind, spelling, start);
        return;
      }
    }
    for (String foreign : FOREIGN) {
      if (query.startsWith(foreign, at)) {
        at += foreign.length();
        add(TokenKind.FOREIGN, foreign, start);
        return;
      }
    }
    unexpected();
  }

  private void unexpected() {
    int start = at;
    int codePoint = query.codePointAt(at);
    at += Character.charCount(codePoint);
    Diagnostic found =
        Diagnostic.of(
            EqlFault.UNEXPECTED_CHARACTER,
            span(start),
            "unexpected character " + described(codePoint));
    if (codePoint == '#') {
      diagnostics.add(found.withLabel("a comment begins with `//`"));
      skipLine();
    } else {
      diagnostics.add(found);
    }
  }

  private void skipLine() {
    while (at < query.length() && !isLineEnd(query.charAt(at))) {
      at++;
    }
  }

  /// Whether a foreign operator stands here that begins like one of ours.
  private boolean startsForeign() {
    return query.startsWith("||", at) || query.startsWith("=~", at) || query.startsWith("<>", at);
  }

  private void skipBlanks() {
    while (at < query.length()) {
      char character = query.charAt(at);
      if (character == ' ' || character == '\t' || isLineEnd(character)) {
        at++;
      } else if (character == '/' && peek(1) == '/') {
        skipLine();
      } else if (character == '/' && peek(1) == '*') {
        int start = at;
        int close = query.indexOf("*/", at + 2);
        at = close < 0 ? query.length() : close + 2;
        if (close < 0) {
          diagnostics.add(
              Diagnostic.of(
                      EqlFault.OPEN_COMMENT,
                      new SourceSpan(start, start + 2),
                      "comment without an end")
                  .withLabel("`*/` is missing"));
        }
      } else {
        return;
      }
    }
  }

  private void skipDigits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private void add(TokenKind kind, String text, int start) {
    tokens.add(new Token(kind, text, span(start)));
  }

  /// A character ahead, or NUL behind the end.
  private char peek(int ahead) {
    return at + ahead < query.length() ? query.charAt(at + ahead) : '\0';
  }

  private SourceSpan span(int start) {
    return new SourceSpan(start, at);
  }

  private static boolean fitsLong(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    String largest = Long.toString(Long.MAX_VALUE);
    return significant.length() < largest.length()
        || (significant.length() == largest.length() && significant.compareTo(largest) <= 0);
  }

  private static String described(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    return Character.isWhitespace(codePoint)
            || Character.isSpaceChar(codePoint)
            || Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.FORMAT
            || Character.getType(codePoint) == Character.SURROGATE
        ? number
        : "`" + Character.toString(codePoint) + "`";
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'';
  }

  static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isNameStart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || character == '@';
  }

  static boolean isNamePart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || isDigit(character);
  }
}
