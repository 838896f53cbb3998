package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words what stands behind a whole condition or value without a keyword between: mostly a sign
/// that a value holds unquoted, a keyword without its blanks, or a habit from another language.
final class MisplacedParts {
  /// How many characters of a text a message shows.
  static final int LONGEST_SHOWN = 40;

  /// A value whose last word is followed by a colon: the word may be the next field.
  private static final Pattern VALUE_AND_FIELD =
      Pattern.compile("(?s)(?<value>.*\\S)(?<gap>\\s+)(?<field>[A-Za-z_@][\\w.@*-]*)");

  private static final Pattern FOREIGN_COMPARISON =
      Pattern.compile("(?s)(?<field>\\S+?)\\s*(?<sign>==|!=|=~|=|!)");

  private final Tokens tokens;

  MisplacedParts(Tokens tokens) {
    this.tokens = tokens;
  }

  Diagnostic behindCondition() {
    Token found = tokens.peek();
    return switch (found.kind()) {
      case COLON, AT_MOST, AT_LEAST, LESS, GREATER -> sign(found);
      case NOT -> notInValue(found);
      case LITERAL, OPEN -> missingJoin(found);
      case AND, OR, CLOSE, OPEN_BRACE, CLOSE_BRACE, END ->
          diagnostic(
              KqlFault.UNEXPECTED,
              found.span(),
              "unexpected " + SyntaxFaults.shown(found),
              "expected `and`, `or` or the end",
              Optional.empty());
    };
  }

  Diagnostic behindListed() {
    Token found = tokens.peek();
    return switch (found.kind()) {
      case COLON, AT_MOST, AT_LEAST, LESS, GREATER -> {
        Token before = tokens.last();
        yield before.kind() == TokenKind.LITERAL && !isQuoted(before) && touches(before, found)
            ? signInValue(before, found, "a list holds values only")
            : diagnostic(
                KqlFault.UNEXPECTED,
                found.span(),
                "unexpected " + SyntaxFaults.shown(found),
                "a list holds values, no fields",
                Optional.empty());
      }
      case AND, OR, NOT, LITERAL, OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE, END -> behindCondition();
    };
  }

  /// `field:: value`, `source.ip: ::1`.
  Diagnostic colonAsValue() {
    Token found = tokens.peek();
    int end = valueEnd(found.span().start());
    String value = tokens.query().substring(found.span().start(), end);
    return diagnostic(
        KqlFault.COLON_IN_VALUE,
        new SourceSpan(found.span().start(), end),
        "a value without quotes holds no `:`",
        "",
        quoted(value));
  }

  private Diagnostic sign(Token found) {
    Token before = tokens.last();
    if (before.kind() != TokenKind.LITERAL) {
      return diagnostic(
          KqlFault.MISSING_FIELD,
          found.span(),
          SyntaxFaults.shown(found) + " has no field on its left",
          "brackets are no field",
          Optional.empty());
    }
    Optional<Diagnostic> foreign = foreignJoin(before);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    Matcher next = VALUE_AND_FIELD.matcher(before.text());
    if (!isQuoted(before) && next.matches() && isKeywordLike(next.group("value"))) {
      return keywordAsValue(before, next);
    }
    if (!isQuoted(before) && next.matches() && !isKeywordLike(next.group("field"))) {
      int gap = before.span().start() + next.start("gap");
      return diagnostic(
          KqlFault.MISSING_JOIN,
          new SourceSpan(gap, gap + next.group("gap").length()),
          "there is no `and` or `or` before `" + shortened(next.group("field")) + "`",
          "a value goes on over blanks and line ends",
          Optional.of("and " + next.group("field")));
    }
    if (isQuoted(before)) {
      return diagnostic(
          KqlFault.UNEXPECTED,
          found.span(),
          "unexpected " + SyntaxFaults.shown(found),
          "expected `and`, `or` or the end",
          Optional.empty());
    }
    return signInValue(before, found, "");
  }

  /// `field: and other: value`.
  private static Diagnostic keywordAsValue(Token before, Matcher next) {
    String word = next.group("value");
    int start = before.span().start();
    return diagnostic(
        KqlFault.MISSING_VALUE,
        new SourceSpan(start, start + word.length()),
        "`" + word + "` stands where a value was expected",
        "it joins behind a value only",
        Optional.of("* " + word + " " + shortened(next.group("field"))));
  }

  private Diagnostic signInValue(Token before, Token found, String label) {
    int start = before.span().start();
    int end = Math.max(valueEnd(start), found.span().end());
    return diagnostic(
        KqlFault.COLON_IN_VALUE,
        new SourceSpan(start, end),
        "a value without quotes holds no " + SyntaxFaults.shown(found),
        label,
        touches(before, found) ? quoted(tokens.query().substring(start, end)) : Optional.empty());
  }

  private static boolean touches(Token before, Token found) {
    return before.span().end() == found.span().start();
  }

  private Diagnostic notInValue(Token found) {
    Token before = tokens.last();
    if (before.kind() != TokenKind.LITERAL || isQuoted(before)) {
      return diagnostic(
          KqlFault.MISSING_JOIN,
          found.span(),
          "there is no `and` or `or` before `not`",
          "",
          Optional.of("and not"));
    }
    SourceSpan span = before.span();
    boolean inWord = span.end() == found.span().start();
    int end = valueEnd(Blanks.skip(tokens.query(), found.span().end()));
    return diagnostic(
        KqlFault.NOT_IN_VALUE,
        found.span(),
        inWord ? "the value ends before this `not`" : "there is no `and` or `or` before `not`",
        "`not` and a blank is a keyword, also at the end of a word",
        quoted(tokens.query().substring(span.start(), Math.max(end, found.span().end()))));
  }

  private Diagnostic missingJoin(Token found) {
    Token before = tokens.last();
    Optional<Diagnostic> special =
        keywordWithoutBlank(before, found)
            .or(() -> foreignComparison(before, found))
            .or(() -> foreignJoin(before));
    if (special.isPresent()) {
      return special.get();
    }
    return diagnostic(
        KqlFault.MISSING_JOIN,
        found.span(),
        "there is no `and` or `or` before " + SyntaxFaults.shown(found),
        "",
        Optional.of("or " + shortened(found.text())).filter(_ -> found.text().length() < 40));
  }

  /// `a and(b)`, `not(a)`, `(a)or b`: what looks like a keyword is a value.
  private Optional<Diagnostic> keywordWithoutBlank(Token before, Token found) {
    String left = before.text().toLowerCase(Locale.ROOT);
    for (Keyword keyword : Keyword.values()) {
      String word = keyword.word();
      boolean isLast = left.equals(word) || left.matches("(?s).*[ \t\r\n\u00a0]" + word);
      if (isLast && before.kind() == TokenKind.LITERAL && !isQuoted(before)) {
        return Optional.of(
            withoutBlank(
                new SourceSpan(before.span().end() - word.length(), before.span().end()),
                word,
                "a blank is missing behind it"));
      }
      boolean joins = keyword != Keyword.NOT;
      boolean isFirst =
          found.kind() == TokenKind.LITERAL
              && found.text().toLowerCase(Locale.ROOT).matches("(?s)" + word + "([ \t\r\n].*)?");
      if (joins && isFirst && touches(before, found)) {
        int start = found.span().start();
        return Optional.of(
            withoutBlank(
                new SourceSpan(start, start + word.length()),
                word,
                "a blank is missing before it"));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic withoutBlank(SourceSpan span, String word, String label) {
    return diagnostic(
        KqlFault.KEYWORD_WITHOUT_BLANK,
        span,
        "`" + word + "` is a keyword between blanks only",
        label,
        Optional.empty());
  }

  /// `field == "x"`.
  private Optional<Diagnostic> foreignComparison(Token before, Token found) {
    Matcher comparison = FOREIGN_COMPARISON.matcher(before.text());
    if (isQuoted(before) || !comparison.matches()) {
      return Optional.empty();
    }
    String field = comparison.group("field");
    String sign = comparison.group("sign");
    int start = before.span().start() + comparison.start("sign");
    String ours = (sign.startsWith("!") ? "not " : "") + field + ": " + shortened(found.text());
    return Optional.of(
        diagnostic(
            KqlFault.FOREIGN_OPERATOR,
            new SourceSpan(start, start + sign.length()),
            "`" + sign + "` is no operator of KQL",
            "",
            Optional.of(ours)));
  }

  /// `a: 1 && b: 2`.
  private static Optional<Diagnostic> foreignJoin(Token before) {
    for (String sign : List.of("&&", "||")) {
      int at = before.text().indexOf(sign);
      if (at >= 0 && !isQuoted(before)) {
        int start = before.span().start() + at;
        return Optional.of(
            diagnostic(
                KqlFault.FOREIGN_OPERATOR,
                new SourceSpan(start, start + 2),
                "`" + sign + "` is no operator of KQL",
                "it is read as part of a value",
                Optional.of(sign.equals("&&") ? "and" : "or")));
      }
    }
    return Optional.empty();
  }

  /// Where a value would end that holds signs: before a blank, a closing bracket or a keyword.
  private int valueEnd(int start) {
    String query = tokens.query();
    int at = start;
    while (at < query.length()
        && !Blanks.isBlank(query.charAt(at))
        && ")}".indexOf(query.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static Optional<String> quoted(String value) {
    return value.contains("\"") || value.contains("*")
        ? Optional.of(value.replaceAll("[\\\\():<>{}\"]", "\\\\$0"))
        : Optional.of("\"" + value.replace("\\", "\\\\") + "\"");
  }

  private static boolean isQuoted(Token token) {
    return token.text().startsWith("\"");
  }

  private static boolean isKeywordLike(String word) {
    return word.equalsIgnoreCase("and") || word.equalsIgnoreCase("or");
  }

  static Diagnostic diagnostic(
      DiagnosticCode code, SourceSpan span, String message, String label, Optional<String> typed) {
    Diagnostic found = Diagnostic.of(code, span, message).withLabel(label);
    return typed.map(text -> found.withHint("did you mean `" + text + "`?")).orElse(found);
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) > LONGEST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
        : text;
  }
}
