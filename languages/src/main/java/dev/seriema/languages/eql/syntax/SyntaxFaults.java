package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.Unreadable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;

/// Words what is wrong where a condition or value was expected.
final class SyntaxFaults {
  /// Words that may stand behind a value, those that are likely to be misspelt.
  private static final List<String> JOINS_AND_OPERATORS = List.of("and", "or", "like", "regex");

  private final Tokens tokens;

  SyntaxFaults(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Says what stands where a value was expected.
  EqlExpression missing() {
    Token found = tokens.peek();
    Token before = tokens.last();
    if (found.kind().isKeyword() && !isOperator(found.kind())) {
      tokens.reportOnce(
          Diagnostic.of(
                  EqlFault.RESERVED_WORD,
                  found.span(),
                  "`" + found.text() + "` is a word of the language")
              .withLabel("as a field's name it stands in backticks")
              .withHint("did you mean `` `" + found.text() + "` ``?"));
      tokens.next();
    } else if (isOperator(before.kind())) {
      tokens.reportOnce(
          Diagnostic.of(
              EqlFault.MISSING_OPERAND,
              before.span(),
              Parser.shown(before) + " has nothing on its right"));
      tokens.keepQuietAt(found.span());
    } else if (isOperator(found.kind())) {
      tokens.reportOnce(
          Diagnostic.of(
              EqlFault.MISSING_OPERAND,
              found.span(),
              Parser.shown(found) + " has nothing on its left"));
    } else {
      tokens.reportOnce(
          Diagnostic.of(
                  EqlFault.UNEXPECTED_TOKEN, found.span(), "unexpected " + Parser.shown(found))
              .withLabel("expected a field, a function or a value"));
    }
    return new Unreadable(found.span());
  }

  void unexpected() {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.CLOSE) {
      tokens.reportOnce(Diagnostic.of(EqlFault.OPEN_BRACKET, found.span(), "`)` closes nothing"));
      return;
    }
    Diagnostic unexpected =
        Diagnostic.of(EqlFault.UNEXPECTED_TOKEN, found.span(), "unexpected " + Parser.shown(found))
            .withLabel(
                "expected `and`, `or`, an operator or " + (tokens.isInStage() ? "`]`" : "the end"));
    tokens.reportOnce(
        misspelt(found)
            .map(near -> unexpected.withHint("did you mean `" + near + "`?"))
            .orElse(unexpected));
  }

  private static Optional<String> misspelt(Token found) {
    return found.kind() == TokenKind.NAME
        ? Suggestions.nearest(found.text(), JOINS_AND_OPERATORS)
        : Optional.empty();
  }

  void unexpectedInList() {
    Token found = tokens.peek();
    tokens.reportOnce(
        Diagnostic.of(EqlFault.UNEXPECTED_TOKEN, found.span(), "unexpected " + Parser.shown(found))
            .withLabel("expected `,` or `)`"));
  }

  void foreign(Token token, String ours) {
    boolean capitals = token.kind() == TokenKind.NAME || token.kind() == TokenKind.TILDE_NAME;
    tokens.report(
        capitals
            ? Tokens.capitals(token, ours)
            : Diagnostic.of(
                    EqlFault.FOREIGN_OPERATOR,
                    token.span(),
                    "`" + token.text() + "` is no operator of EQL")
                .withHint("did you mean `" + ours + "`?"));
  }

  void tooDeep(Token token) {
    tokens.reportLast(
        Diagnostic.of(
            EqlFault.TOO_DEEP,
            token.span(),
            "nested more than " + ExpressionParser.DEEPEST + " levels deep"));
  }

  private static boolean isOperator(TokenKind kind) {
    return ExpressionParser.isComparison(kind)
        || switch (kind) {
          case AND, OR, NOT, IN, IN_FOLDED, PLUS, MINUS, STAR, SLASH, PERCENT, COMMA, WHERE -> true;
          default -> false;
        };
  }
}
