package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// Words the faults that the parser meets.
final class SyntaxFaults {
  private final String query;
  private final Tokens tokens;
  private final Faults faults;

  SyntaxFaults(String query, Tokens tokens, Faults faults) {
    this.query = query;
    this.tokens = tokens;
    this.faults = faults;
  }

  void doubled(Token sign) {
    faults.report(
        Diagnostic.of(
                LuceneFault.DOUBLED_OPERATOR,
                sign.span(),
                "`" + sign.image() + "` behind another operator")
            .withLabel("one word joins clauses, and one sign stands before a clause"));
  }

  void nothingOnTheLeft(Token word) {
    Diagnostic missing =
        Diagnostic.of(
            LuceneFault.MISSING_OPERAND,
            word.span(),
            "`" + word.image() + "` has nothing on its left");
    faults.report(
        Character.isLetter(word.image().charAt(0))
            ? missing.withLabel("as a word it is written `\\" + word.image() + "`")
            : missing);
  }

  /// For an operator at the end of the query or of brackets, or before what is no value.
  void nothingOnTheRight() {
    Token operator = tokens.last();
    faults.report(
        Diagnostic.of(
                LuceneFault.MISSING_OPERAND,
                operator.span(),
                "`" + operator.image() + "` has nothing on its right")
            .withLabel("as a word it is written `\\" + operator.image() + "`"));
  }

  void missingValue(FieldName field) {
    Token next = tokens.peek();
    boolean sign =
        next.span().start() == tokens.last().span().end()
            && (next.kind() == TokenKind.PLUS
                || next.kind() == TokenKind.MINUS
                || next.kind() == TokenKind.NOT);
    faults.report(
        sign
            ? Diagnostic.of(
                    LuceneFault.MISSING_VALUE,
                    next.span(),
                    "`" + next.image() + "` behind a colon does not begin a value")
                .withLabel("as a character it has a backslash before it")
                .withHint("did you mean `\\" + next.image() + "`?")
            : Diagnostic.of(
                    LuceneFault.MISSING_VALUE,
                    field.span().to(tokens.last().span()),
                    "`" + field.name() + ":` has no value behind it")
                .withLabel("any value is written `*`"));
  }

  void badFieldName(Token name) {
    Diagnostic found =
        Diagnostic.of(
            LuceneFault.BAD_FIELD_NAME,
            name.span(),
            "`" + name.image() + "` is no name of a field as it is written");
    String written = name.image();
    faults.report(
        switch (name.kind()) {
          case PREFIX, PATTERN ->
              found
                  .withLabel("a star in a field's name has a backslash before it")
                  .withHint("did you mean `" + starsEscaped(written) + "`?");
          case PHRASE ->
              found
                  .withLabel("a field stands without quotes")
                  .withHint("did you mean `" + unquoted(written) + "`?");
          default ->
              found.withLabel("a word of the language is written with a backslash before it");
        });
  }

  /// A value with a colon in it, such as an address of the web, a path or a time.
  void colonBehindValue(SourceSpan value) {
    SourceSpan colon = tokens.peek().span();
    int end = colon.end();
    while (end < query.length()
        && !Characters.isBlank(query.charAt(end))
        && "()\"".indexOf(query.charAt(end)) < 0) {
      end++;
    }
    SourceSpan whole = new SourceSpan(value.start(), end);
    String written = query.substring(whole.start(), whole.end());
    boolean quotable = written.indexOf('"') < 0 && written.indexOf('\\') < 0;
    Diagnostic found =
        Diagnostic.of(LuceneFault.SECOND_COLON, colon, "`:` behind a value")
            .withLabel("a value with a colon stands in quotes");
    faults.reportInPlaceOf(
        quotable ? found.withHint("did you mean `\"" + written + "\"`?") : found,
        new SourceSpan(colon.start(), end));
    tokens.skipTo(end);
  }

  void unexpected(Token token) {
    faults.report(
        Diagnostic.of(
                LuceneFault.UNEXPECTED_TOKEN, token.span(), "unexpected `" + token.image() + "`")
            .withLabel("as a character it is written `\\" + token.image().charAt(0) + "`"));
  }

  void closesNothing(Token close) {
    faults.report(
        Diagnostic.of(LuceneFault.OPEN_BRACKET, close.span(), "`)` closes nothing")
            .withLabel("as a character it is written `\\)`"));
  }

  void neverClosed(Token open) {
    if (faults.reachesEnd()) {
      faults.report(
          Diagnostic.of(LuceneFault.OPEN_BRACKET, open.span(), "`(` is never closed")
              .withLabel("as a character it is written `\\(`"));
    }
  }

  void empty(SourceSpan brackets) {
    faults.report(
        Diagnostic.of(LuceneFault.EMPTY_GROUP, brackets, "brackets with nothing inside")
            .withLabel("as characters they are written `\\(\\)`"));
  }

  void tooDeep(Token open) {
    faults.reportLast(
        Diagnostic.of(
            LuceneFault.TOO_DEEP,
            open.span(),
            "nested more than " + Parser.DEEPEST + " levels deep"));
  }

  private static String starsEscaped(String name) {
    return name.replace("\\*", "*").replace("*", "\\*").replace("?", "\\?");
  }

  private static String unquoted(String phrase) {
    return phrase.substring(1, phrase.length() - 1).replace(" ", "\\ ");
  }
}
