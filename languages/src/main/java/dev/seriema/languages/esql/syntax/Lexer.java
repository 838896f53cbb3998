package dev.seriema.languages.esql.syntax;

import dev.seriema.languages.esql.EsqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Cuts a query into tokens and leaves white space and comments out. Time is linear in the text.
///
/// What is faulty still becomes a token, so that what stands around it is read as usual.
final class Lexer {
  private static final String RAW = "\"\"\"";

  /// Signs of two characters; the longer of two that fit is meant.
  private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "=~", "::");

  private final String query;
  private final List<Diagnostic> faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /// Of the text that is read, those that there are not.
  private int escapes;

  /// Until a comment is found that does not close what it holds.
  private boolean holdsOthers = true;

  Lexer(String query, List<Diagnostic> faults) {
    this.query = query;
    this.faults = faults;
  }

  List<Token> tokens() {
    while (at < query.length()) {
      next();
    }
    return tokens;
  }

  private void next() {
    char first = query.charAt(at);
    if (Character.isWhitespace(first)) {
      at++;
    } else if (query.startsWith("//", at)) {
      at = lineEnd(at, query.length());
    } else if (query.startsWith("/*", at)) {
      comment();
    } else if (query.startsWith(RAW, at)) {
      rawText();
    } else if (first == '"') {
      text();
    } else if (first == '\'') {
      singleQuoted();
    } else if (first == '`') {
      quotedName();
    } else if (isDigit(first)) {
      number();
    } else if (isOfWord(first) || first == '@') {
      word();
    } else {
      sign(first);
    }
  }

  /// A comment may hold others. Where those inside are not all closed, none was meant to hold any.
  private void comment() {
    int start = at;
    int end = holdsOthers ? behindNested(start) : -1;
    if (end < 0) {
      holdsOthers = false;
      int close = query.indexOf("*/", start + 2);
      end = close < 0 ? query.length() : close + 2;
      if (close < 0) {
        tell(EsqlFault.OPEN_COMMENT, start, start + 2, "the comment is never closed");
      }
    }
    at = end;
  }

  /// The place behind a comment and all that it holds; -1 where there is none.
  private int behindNested(int start) {
    int end = start;
    int depth = 0;
    do {
      if (query.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (query.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
    } while (depth > 0 && end < query.length());
    return depth == 0 ? end : -1;
  }

  /// Where the three quotes that end it stand on a later line, it is taken to end there.
  private void rawText() {
    int start = at;
    int content = start + RAW.length();
    int close = query.indexOf(RAW, content);
    int end = close < 0 ? query.length() : close;
    int line = lineEnd(start, end);
    if (close < 0 || line < end) {
      tell(EsqlFault.OPEN_TEXT, start, line, "the text is not closed on its line");
    }
    if (close < 0) {
      add(TokenKind.TEXT, query.substring(content, line), start, line);
      return;
    }
    // Up to two quotes more belong to the text.
    int quotes = 0;
    while (quotes < 2 && query.startsWith("\"", end + RAW.length())) {
      end++;
      quotes++;
    }
    add(TokenKind.TEXT, query.substring(content, end), start, end + RAW.length());
  }

  private void text() {
    int start = at++;
    escapes = 0;
    StringBuilder content = new StringBuilder();
    while (at < query.length() && !isLineEnd(query.charAt(at))) {
      char next = query.charAt(at++);
      if (next == '"') {
        add(TokenKind.TEXT, content.toString(), start, at);
        return;
      }
      content.append(next == '\\' ? escaped() : next);
    }
    tell(EsqlFault.OPEN_TEXT, start, at, "the text is not closed on its line");
    add(TokenKind.TEXT, content.toString(), start, at);
  }

  /// The character that stands behind a backslash. One that needs none stands for itself.
  private char escaped() {
    if (at == query.length() || isLineEnd(query.charAt(at))) {
      return '\\';
    }
    char next = query.charAt(at++);
    return switch (next) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '"', '\\' -> next;
      default -> {
        unknownEscape(next);
        yield next;
      }
    };
  }

  /// Told once for a text: who writes one mostly writes all so.
  private void unknownEscape(char escaped) {
    if (escapes++ == 0) {
      int start = at - 2;
      int end = Character.isHighSurrogate(escaped) && at < query.length() ? at + 1 : at;
      String escape = query.substring(start, end);
      faults.add(
          Diagnostic.of(
                  EsqlFault.UNKNOWN_ESCAPE,
                  new SourceSpan(start, end),
                  "`" + escape + "` is no escape of a text")
              .withHint("write `\\" + escape + "`, or the text in three quotes"));
    }
  }

  private void singleQuoted() {
    int start = at;
    int end = query.indexOf('\'', start + 1);
    boolean isClosed = end >= 0 && lineEnd(start, end) == end;
    int behind = isClosed ? end + 1 : start + 1;
    faults.add(
        Diagnostic.of(
                EsqlFault.SINGLE_QUOTES,
                new SourceSpan(start, behind),
                "a text stands in double quotes")
            .withHint(isClosed ? "write it as `\"…\"`" : "remove the quote"));
    add(TokenKind.TEXT, isClosed ? query.substring(start + 1, end) : "", start, behind);
  }

  private void quotedName() {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < query.length() && !isLineEnd(query.charAt(at))) {
      char next = query.charAt(at++);
      if (next == '`' && !query.startsWith("`", at)) {
        add(TokenKind.QUOTED_NAME, content.toString(), start, at);
        return;
      }
      if (next == '`') {
        at++;
      }
      content.append(next);
    }
    tell(EsqlFault.OPEN_NAME, start, at, "the name in backticks is never closed");
    add(TokenKind.QUOTED_NAME, content.toString(), start, at);
  }

  private void number() {
    int start = at;
    digits();
    if (at + 1 < query.length() && query.charAt(at) == '.' && isDigit(query.charAt(at + 1))) {
      at++;
      digits();
    }
    add(TokenKind.NUMBER, query.substring(start, at), start, at);
  }

  private void digits() {
    while (at < query.length() && isDigit(query.charAt(at))) {
      at++;
    }
  }

  private void word() {
    int start = at++;
    while (at < query.length() && isOfWord(query.charAt(at))) {
      at++;
    }
    add(TokenKind.NAME, query.substring(start, at), start, at);
  }

  private void sign(char first) {
    String pair = query.substring(at, Math.min(at + 2, query.length()));
    if (PAIRS.contains(pair)) {
      add(TokenKind.SIGN, pair, at, at + 2);
      return;
    }
    TokenKind kind =
        switch (first) {
          case '.' -> TokenKind.DOT;
          case ',' -> TokenKind.COMMA;
          case '*' -> TokenKind.STAR;
          case '=' -> TokenKind.ASSIGN;
          case '|' -> TokenKind.PIPE;
          case ';' -> TokenKind.SEMICOLON;
          case '(', '[', '{' -> TokenKind.OPEN;
          case ')', ']', '}' -> TokenKind.CLOSE;
          default -> TokenKind.SIGN;
        };
    add(kind, String.valueOf(first), at, at + 1);
  }

  private void add(TokenKind kind, String text, int start, int end) {
    tokens.add(new Token(kind, text, new SourceSpan(start, end)));
    at = end;
  }

  private void tell(EsqlFault fault, int start, int end, String message) {
    faults.add(Diagnostic.of(fault, new SourceSpan(start, end), message));
  }

  /// Where the line of a place ends, or a limit before that.
  private int lineEnd(int from, int limit) {
    int end = from;
    while (end < limit && !isLineEnd(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char sign) {
    return sign == '\n' || sign == '\r';
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isOfWord(char sign) {
    return sign == '_' || Character.isLetterOrDigit(sign);
  }
}
