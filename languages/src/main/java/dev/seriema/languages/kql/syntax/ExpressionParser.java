package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.syntax.KqlExpression.Unreadable;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import java.util.ArrayList;
import java.util.List;

/// Reads conditions, from the loosest connective to the tightest: `or`, `and`, `not`.
final class ExpressionParser {
  private final Tokens tokens;
  private final SyntaxFaults faults;
  private final Depth depth;
  private final ValuesParser values;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
    this.faults = new SyntaxFaults(tokens);
    this.depth = new Depth(tokens);
    this.values = new ValuesParser(tokens, faults, depth);
  }

  /// Reads up to the end of the query, whatever stands there.
  KqlExpression condition() {
    KqlExpression read = or();
    while (!tokens.atEnd()) {
      faults.unexpected();
      goOn();
      read = new Unreadable(read.span().to(tokens.last().span()));
    }
    return read;
  }

  /// Reads what stands behind a fault as far as it can be told apart.
  private void goOn() {
    if (tokens.peek().kind().closes()) {
      tokens.next();
    }
    tokens.recover();
    while (tokens.at(TokenKind.AND) || tokens.at(TokenKind.OR)) {
      tokens.next();
      or();
    }
  }

  private KqlExpression or() {
    return joined(Join.OR);
  }

  private KqlExpression joined(Join join) {
    TokenKind word = join == Join.OR ? TokenKind.OR : TokenKind.AND;
    List<KqlExpression> terms = new ArrayList<>();
    do {
      terms.add(join == Join.OR ? joined(Join.AND) : not());
    } while (tokens.accept(word).isPresent());
    return terms.size() == 1
        ? terms.getFirst()
        : new KqlExpression.Logical(
            join, terms, terms.getFirst().span().to(terms.getLast().span()));
  }

  private KqlExpression not() {
    if (!tokens.at(TokenKind.NOT)) {
      return term();
    }
    Token not = tokens.next();
    faults.doubleNot(not);
    KqlExpression operand = term();
    return new KqlExpression.Not(operand, not.span().to(operand.span()));
  }

  private KqlExpression term() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case OPEN -> bracketed(token);
      case LITERAL -> literal(token);
      case AND,
          OR,
          NOT,
          COLON,
          AT_MOST,
          AT_LEAST,
          LESS,
          GREATER,
          CLOSE,
          OPEN_BRACE,
          CLOSE_BRACE,
          END -> {
        SourceSpan span = token.span();
        faults.missingCondition();
        skipFaulty();
        yield new Unreadable(span.to(tokens.last().span()));
      }
    };
  }

  /// Passes over a term that could not be read, up to a keyword or bracket that another one reads.
  private void skipFaulty() {
    if (!tokens.atEnd() && !tokens.peek().kind().closes()) {
      tokens.recover();
    }
  }

  private KqlExpression bracketed(Token open) {
    tokens.next();
    KqlExpression read = depth.within(open, this::or, Unreadable::new);
    return close(open, TokenKind.CLOSE) ? read : new Unreadable(open.span().to(read.span()));
  }

  /// Reads a closing bracket, and reports what stands before it.
  private boolean close(Token open, TokenKind kind) {
    boolean clean = tokens.at(kind);
    while (!tokens.at(kind) && !tokens.atEnd() && !tokens.peek().kind().closes()) {
      faults.unexpected();
      goOn();
    }
    if (tokens.accept(kind).isPresent()) {
      return clean;
    }
    faults.open(open, depth.isStray());
    depth.skipStray();
    tokens.accept(kind);
    return false;
  }

  private KqlExpression literal(Token token) {
    tokens.next();
    KqlLiteral literal = token.literal().orElseThrow();
    TokenKind sign = tokens.peek().kind();
    if (sign != TokenKind.COLON && !sign.isRange()) {
      return new KqlExpression.FreeText(literal, literal.span());
    }
    KqlExpression read = behindName(token, literal, sign);
    return faults.isName(literal) ? read : new Unreadable(read.span());
  }

  private KqlExpression behindName(Token token, KqlLiteral literal, TokenKind sign) {
    Token operator = tokens.next();
    if (sign == TokenKind.COLON && tokens.at(TokenKind.OPEN_BRACE)) {
      return nested(literal);
    }
    if (sign == TokenKind.COLON) {
      KqlValues read = values.values(token);
      return new KqlExpression.Match(literal, read, literal.span().to(read.span()));
    }
    return range(literal, operator);
  }

  private KqlExpression nested(KqlLiteral path) {
    Token open = tokens.next();
    KqlExpression operand = depth.within(open, this::or, Unreadable::new);
    SourceSpan span = path.span();
    return close(open, TokenKind.CLOSE_BRACE)
        ? new KqlExpression.Nested(path, operand, span.to(tokens.last().span()))
        : new Unreadable(span.to(tokens.last().span()));
  }

  private KqlExpression range(KqlLiteral field, Token operator) {
    Token bound = tokens.peek();
    if (bound.kind() != TokenKind.LITERAL || !faults.isBound(bound)) {
      SourceSpan span = field.span().to(operator.span());
      faults.missingBound(operator);
      skipBound();
      return new Unreadable(span.to(tokens.last().span()));
    }
    tokens.next();
    KqlLiteral literal = bound.literal().orElseThrow();
    return new KqlExpression.Range(
        field, comparison(operator.kind()), literal, field.span().to(literal.span()));
  }

  private void skipBound() {
    if (!tokens.atEnd()
        && !tokens.peek().kind().closes()
        && !tokens.at(TokenKind.AND)
        && !tokens.at(TokenKind.OR)) {
      tokens.recover();
    }
  }

  private static Comparison comparison(TokenKind kind) {
    return switch (kind) {
      case AT_MOST -> Comparison.AT_MOST;
      case AT_LEAST -> Comparison.AT_LEAST;
      case LESS -> Comparison.LESS;
      case GREATER -> Comparison.GREATER;
      case LITERAL, AND, OR, NOT, COLON, OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE, END ->
          throw new IllegalArgumentException(kind + " does not order");
    };
  }
}
