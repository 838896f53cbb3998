package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a query into tokens as Lucene's classic parser does: the longest token that fits wins, and
/// of two of one length an operator.
///
/// A faulty piece still becomes a token, so that what stands around it is read as usual.
final class Lexer {
  private final String query;
  private final Faults faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String query, Faults faults) {
    this.query = query;
    this.faults = faults;
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
    switch (character) {
      case '+', '-', '!' -> sign(character);
      case '(' -> add(TokenKind.OPEN, at + 1);
      case ')' -> add(TokenKind.CLOSE, at + 1);
      case ':' -> add(TokenKind.COLON, at + 1);
      case '^' -> boost();
      case '~' -> add(TokenKind.TILDE, wordEnd(at + 1, false));
      case '"' -> phrase();
      case '/' -> regex();
      case '[', '{' -> range();
      case ']', '}' -> strayBracket(character);
      default -> word();
    }
  }

  private void sign(char character) {
    boolean lone = at + 1 < query.length() && Characters.isBlank(query.charAt(at + 1));
    TokenKind operator =
        switch (character) {
          case '+' -> TokenKind.PLUS;
          case '-' -> TokenKind.MINUS;
          default -> TokenKind.NOT;
        };
    add(lone ? TokenKind.LONE_SIGN : operator, at + 1);
  }

  private void boost() {
    int end = at + 1;
    while (end < query.length() && Characters.isDigit(query.charAt(end))) {
      end++;
    }
    boolean number = end > at + 1;
    if (number && end + 1 < query.length() && query.charAt(end) == '.') {
      int fraction = end + 1;
      while (fraction < query.length() && Characters.isDigit(query.charAt(fraction))) {
        fraction++;
      }
      end = fraction > end + 1 ? fraction : end;
    }
    if (!number) {
      faults.report(
          Diagnostic.of(
                  LuceneFault.BAD_BOOST, new SourceSpan(at, at + 1), "`^` has no number behind it")
              .withLabel("it gives a part more weight; as a character it is written `\\^`")
              .withHint("did you mean `\\^`?"));
    }
    add(TokenKind.BOOST, end);
  }

  private void phrase() {
    int end = at + 1;
    while (end < query.length() && query.charAt(end) != '"') {
      end += query.charAt(end) == '\\' ? 2 : 1;
    }
    if (end < query.length()) {
      add(TokenKind.PHRASE, end + 1);
      return;
    }
    faults.reportLast(
        Diagnostic.of(
                LuceneFault.OPEN_TEXT, new SourceSpan(at, at + 1), "text without a closing quote")
            .withLabel("a quote inside of a text is written `\\\"`"));
    add(TokenKind.UNREADABLE, query.length());
  }

  /// Up to the first slash without a backslash before it, or else the last slash of all.
  private void regex() {
    int close = -1;
    int slash = query.indexOf('/', at + 1);
    while (slash >= 0) {
      close = slash;
      if (query.charAt(slash - 1) != '\\') {
        break;
      }
      slash = query.indexOf('/', slash + 1);
    }
    if (close >= 0) {
      add(TokenKind.REGEX, close + 1);
      return;
    }
    SourceSpan around = OpenRegex.around(query, at);
    faults.reportInPlaceOf(OpenRegex.fault(query, at), around);
    add(TokenKind.UNREADABLE, around.end());
  }

  /// In a range nothing but a blank and the closing bracket ends a word.
  private void range() {
    add(TokenKind.RANGE_OPEN, at + 1);
    while (at < query.length()) {
      char character = query.charAt(at);
      if (character == ']' || character == '}') {
        add(TokenKind.RANGE_CLOSE, at + 1);
        return;
      }
      int end = at;
      while (end < query.length() && " ]}".indexOf(query.charAt(end)) < 0) {
        end++;
      }
      int text = rangeText();
      if (text >= end) {
        add(TokenKind.RANGE_TEXT, text);
      } else if (end > at + 1 || !Characters.isBlank(character)) {
        boolean to = query.substring(at, end).equals("TO");
        add(to ? TokenKind.RANGE_TO : TokenKind.RANGE_WORD, end);
      } else {
        at++;
      }
    }
  }

  /// The end of a bound in quotes, which is never empty; -1 where there is none.
  private int rangeText() {
    if (query.charAt(at) != '"') {
      return -1;
    }
    int end = -1;
    int quote = query.indexOf('"', at + 1);
    while (quote >= 0) {
      end = quote;
      if (query.charAt(quote - 1) != '\\') {
        break;
      }
      quote = query.indexOf('"', quote + 1);
    }
    return end > at + 1 ? end + 1 : -1;
  }

  private void strayBracket(char bracket) {
    faults.report(
        Diagnostic.of(
                LuceneFault.OPEN_BRACKET,
                new SourceSpan(at, at + 1),
                "`" + bracket + "` closes nothing")
            .withLabel("as a character it is written `\\" + bracket + "`"));
    at++;
  }

  private void word() {
    int plain = wordEnd(at, false);
    int end = wordEnd(at, true);
    if (plain == at && end == at) {
      trailingBackslash();
      return;
    }
    String image = query.substring(at, end);
    if (end == plain) {
      add(
          switch (image) {
            case "AND", "&&" -> TokenKind.AND;
            case "OR", "||" -> TokenKind.OR;
            case "NOT" -> TokenKind.NOT;
            default -> TokenKind.WORD;
          },
          end);
    } else if (image.equals("*")) {
      add(TokenKind.STAR, end);
    } else {
      boolean prefix = end == plain + 1 && query.charAt(plain) == '*';
      add(prefix ? TokenKind.PREFIX : TokenKind.PATTERN, end);
    }
  }

  private void trailingBackslash() {
    new Escapes(faults).text(query.substring(at), at);
    add(TokenKind.UNREADABLE, query.length());
  }

  /// Where a word ends.
  ///
  /// @param wildcards whether they belong to it
  private int wordEnd(int from, boolean wildcards) {
    int end = from;
    while (end < query.length()) {
      char character = query.charAt(end);
      boolean belongs =
          (wildcards && (character == '*' || character == '?'))
              || (end == at
                  ? Characters.startsWord(character)
                  : Characters.continuesWord(character));
      if (character == '\\' && end + 1 < query.length()) {
        end += 2;
      } else if (belongs) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  private void skipBlanks() {
    while (at < query.length() && Characters.isBlank(query.charAt(at))) {
      at++;
    }
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, query.substring(at, end), new SourceSpan(at, end)));
    at = end;
  }

  /// The message for a slash that starts a regular expression which never ends.
  private static final class OpenRegex {
    private OpenRegex() {}

    static Diagnostic fault(String query, int slash) {
      SourceSpan around = around(query, slash);
      String written = query.substring(around.start(), around.end());
      boolean block = written.matches("[0-9a-fA-F.:]+/[0-9]{1,3}");
      Diagnostic found =
          Diagnostic.of(
                  LuceneFault.OPEN_REGEX,
                  new SourceSpan(slash, slash + 1),
                  "`/` starts a regular expression that never ends")
              .withLabel(
                  block
                      ? "a block of addresses stands in quotes"
                      : "as a character it stands in quotes or is written `\\/`");
      return written.indexOf('"') >= 0 || written.indexOf('\\') >= 0
          ? found
          : found.withHint(String.format(Locale.ROOT, "did you mean `\"%s\"`?", written));
    }

    /// What stands around a slash without a blank.
    static SourceSpan around(String query, int slash) {
      int start = slash;
      while (start > 0 && belongs(query, start - 1)) {
        start--;
      }
      int end = slash + 1;
      while (end < query.length()
          && !Characters.isBlank(query.charAt(end))
          && "()\"".indexOf(query.charAt(end)) < 0) {
        end++;
      }
      return new SourceSpan(start, end);
    }

    /// Whether a character before the slash is part of the same text.
    private static boolean belongs(String query, int place) {
      char character = query.charAt(place);
      boolean escaped = place > 0 && query.charAt(place - 1) == '\\';
      return escaped || (!Characters.isBlank(character) && "()\":[]{}!+".indexOf(character) < 0);
    }
  }
}
