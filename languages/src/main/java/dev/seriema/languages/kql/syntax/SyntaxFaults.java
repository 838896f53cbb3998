package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// Words what is wrong where a condition or a value was expected.
final class SyntaxFaults {
  private final Tokens tokens;
  private final MisplacedParts misplaced;

  SyntaxFaults(Tokens tokens) {
    this.tokens = tokens;
    this.misplaced = new MisplacedParts(tokens);
  }

  /// Says what stands where a condition was expected.
  void missingCondition() {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.COLON || found.kind().isRange()) {
      report(
          KqlFault.MISSING_FIELD,
          found.span(),
          shown(found) + " has no field on its left",
          "expected the name of a field before it",
          Optional.empty());
    } else {
      missing(found, "a condition");
    }
  }

  /// Says what stands where a value of a list was expected.
  void missingListed() {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.COLON || found.kind().isRange()) {
      unexpectedInList();
    } else {
      missing(found, "a value");
    }
  }

  private void missing(Token found, String expected) {
    Token before = tokens.last();
    if (before.kind().isKeyword()) {
      report(
          KqlFault.MISSING_OPERAND,
          before.span(),
          shown(before) + " has nothing on its right",
          "",
          Optional.empty());
    } else if (before.kind().opens() && found.kind().closes()) {
      report(
          KqlFault.MISSING_OPERAND,
          before.span().to(found.span()),
          "there is nothing in these brackets",
          "expected " + expected,
          Optional.empty());
    } else if (found.kind().closes()) {
      unexpected();
    } else if (found.kind() != TokenKind.END) {
      report(
          KqlFault.UNEXPECTED,
          found.span(),
          "unexpected " + shown(found),
          "expected " + expected,
          Optional.empty());
    }
  }

  /// Says what stands behind a condition that cannot stand there.
  void unexpected() {
    Token found = tokens.peek();
    if (found.kind().closes()) {
      report(
          KqlFault.OPEN_BRACKET,
          found.span(),
          shown(found) + " closes nothing",
          "",
          Optional.empty());
    } else {
      tokens.report(misplaced.behindCondition());
    }
  }

  /// Says what stands behind a value of a list that cannot stand there.
  void unexpectedInList() {
    tokens.report(misplaced.behindListed());
  }

  /// @param stray whether another bracket stands where the closing one was expected, and nothing
  ///   waits for it
  void open(Token open, boolean stray) {
    if (stray) {
      report(
          KqlFault.OPEN_BRACKET,
          tokens.peek().span(),
          shown(tokens.peek()) + " closes nothing",
          shown(open) + " is closed by another bracket",
          Optional.empty());
    } else {
      report(
          KqlFault.OPEN_BRACKET,
          open.span(),
          shown(open) + " is never closed",
          "",
          Optional.empty());
    }
  }

  /// Passes over all `not` but the first.
  void doubleNot(Token first) {
    if (!tokens.at(TokenKind.NOT)) {
      return;
    }
    SourceSpan span = first.span();
    while (tokens.at(TokenKind.NOT)) {
      span = span.to(tokens.next().span());
    }
    report(
        KqlFault.DOUBLE_NOT,
        span,
        "one `not` follows another",
        "a condition is turned round once",
        Optional.empty());
  }

  /// Whether a field can have the name; what is wrong with it is reported.
  boolean isName(KqlLiteral name) {
    if (name.text().isEmpty()) {
      report(
          KqlFault.MISSING_FIELD,
          name.span(),
          "the name of the field is empty",
          "",
          Optional.empty());
    } else if (name.isNull()) {
      report(
          KqlFault.NULL_FIELD,
          name.span(),
          "`null` names no field",
          "the value behind it would be looked for in all fields",
          Optional.of("\"null\""));
    }
    return !name.text().isEmpty() && !name.isNull();
  }

  /// `field: not value`.
  void bareNot(Token field) {
    Token not = tokens.peek();
    Token behind = tokens.ahead(1);
    Optional<String> hint =
        behind.kind() == TokenKind.LITERAL
            ? Optional.of("not " + field.text() + ": " + behind.text())
            : Optional.empty();
    report(
        KqlFault.BARE_NOT,
        not.span(),
        "`not` behind `:` needs brackets",
        "it stands before the field, or in brackets with its value",
        hint);
  }

  void missingValue(Token field) {
    Token found = tokens.peek();
    Token colon = tokens.last();
    if (found.kind().isRange()) {
      Token bound = tokens.ahead(1);
      report(
          KqlFault.FOREIGN_OPERATOR,
          colon.span().to(found.span()),
          "`:` and " + shown(found) + " are one operator too many",
          "",
          bound.kind() == TokenKind.LITERAL
              ? Optional.of(field.text() + " " + found.text() + " " + bound.text())
              : Optional.empty());
    } else if (found.kind() == TokenKind.COLON) {
      tokens.report(misplaced.colonAsValue());
    } else {
      report(
          KqlFault.MISSING_VALUE,
          colon.span(),
          "`" + MisplacedParts.shortened(field.text()) + ":` has no value",
          "whether there is any value is asked with a star",
          Optional.of(field.text() + ": *"));
    }
  }

  /// Whether a value may stand behind `<`; what is wrong with it is reported.
  boolean isBound(Token token) {
    KqlLiteral literal = token.literal().orElseThrow();
    if (literal.isPattern() || literal.isNull()) {
      report(
          KqlFault.RANGE_VALUE,
          token.span(),
          "`" + MisplacedParts.shortened(token.text()) + "` bounds nothing",
          literal.isPattern() ? "a pattern has no place in an order" : "`null` is no value",
          Optional.empty());
      tokens.next();
      return false;
    }
    return true;
  }

  /// What stands behind `<` where one value was expected.
  void missingBound(Token operator) {
    Token found = tokens.peek();
    Token before = tokens.last();
    if (before.kind() == TokenKind.LITERAL) {
      return;
    }
    if (found.kind() == TokenKind.OPEN) {
      report(
          KqlFault.RANGE_VALUE,
          found.span(),
          shown(operator) + " takes one value and no list",
          "join two conditions with `and`",
          Optional.empty());
    } else if (found.kind().isRange() || found.kind() == TokenKind.COLON) {
      report(
          KqlFault.FOREIGN_OPERATOR,
          operator.span().to(found.span()),
          "`" + operator.text() + found.text() + "` is no operator of KQL",
          "the operators are `:`, `<`, `<=`, `>` and `>=`",
          Optional.empty());
    } else {
      report(
          KqlFault.MISSING_VALUE,
          operator.span(),
          shown(operator) + " has no value on its right",
          "",
          Optional.empty());
    }
  }

  private void report(
      DiagnosticCode code, SourceSpan span, String message, String label, Optional<String> typed) {
    tokens.report(MisplacedParts.diagnostic(code, span, message, label, typed));
  }

  static String shown(Token token) {
    return switch (token.kind()) {
      case END -> "the end of the query";
      default -> "`" + MisplacedParts.shortened(token.text()) + "`";
    };
  }
}
