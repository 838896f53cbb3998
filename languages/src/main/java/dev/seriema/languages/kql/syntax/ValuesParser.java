package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.syntax.KqlValues.Unreadable;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads what stands behind `field:`, one value or several in brackets.
final class ValuesParser {
  private final Tokens tokens;
  private final SyntaxFaults faults;
  private final Depth depth;

  ValuesParser(Tokens tokens, SyntaxFaults faults, Depth depth) {
    this.tokens = tokens;
    this.faults = faults;
    this.depth = depth;
  }

  /// @param field the field in front, for messages
  KqlValues values(Token field) {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case OPEN -> bracketed(token);
      case LITERAL -> {
        tokens.next();
        KqlLiteral literal = token.literal().orElseThrow();
        yield new KqlValues.One(literal, literal.span());
      }
      case NOT -> {
        faults.bareNot(field);
        tokens.recover();
        yield new Unreadable(token.span().to(tokens.last().span()));
      }
      case AND, OR, COLON, AT_MOST, AT_LEAST, LESS, GREATER, CLOSE, OPEN_BRACE, CLOSE_BRACE, END ->
          missing(field);
    };
  }

  private KqlValues missing(Token field) {
    SourceSpan span = tokens.last().span();
    faults.missingValue(field);
    boolean readOn =
        tokens.atEnd()
            || tokens.peek().kind().closes()
            || tokens.at(TokenKind.AND)
            || tokens.at(TokenKind.OR);
    if (!readOn) {
      tokens.recover();
    }
    return new Unreadable(span.to(tokens.last().span()));
  }

  private KqlValues bracketed(Token open) {
    tokens.next();
    KqlValues read = depth.within(open, () -> joined(Join.OR), Unreadable::new);
    boolean clean = tokens.at(TokenKind.CLOSE);
    while (!tokens.atEnd() && !tokens.peek().kind().closes()) {
      faults.unexpectedInList();
      tokens.recover();
      while (tokens.at(TokenKind.AND) || tokens.at(TokenKind.OR)) {
        tokens.next();
        joined(Join.OR);
      }
    }
    SourceSpan span = open.span().to(tokens.last().span());
    if (tokens.accept(TokenKind.CLOSE).isEmpty()) {
      faults.open(open, depth.isStray());
      depth.skipStray();
      tokens.accept(TokenKind.CLOSE);
      return new Unreadable(span);
    }
    return clean ? read : new Unreadable(span);
  }

  private KqlValues joined(Join join) {
    TokenKind word = join == Join.OR ? TokenKind.OR : TokenKind.AND;
    List<KqlValues> terms = new ArrayList<>();
    do {
      terms.add(join == Join.OR ? joined(Join.AND) : not());
    } while (tokens.accept(word).isPresent());
    return terms.size() == 1
        ? terms.getFirst()
        : new KqlValues.Logical(join, terms, terms.getFirst().span().to(terms.getLast().span()));
  }

  private KqlValues not() {
    if (!tokens.at(TokenKind.NOT)) {
      return term();
    }
    Token not = tokens.next();
    faults.doubleNot(not);
    KqlValues operand = term();
    return new KqlValues.Not(operand, not.span().to(operand.span()));
  }

  private KqlValues term() {
    Token token = tokens.peek();
    if (token.kind() == TokenKind.OPEN) {
      return bracketed(token);
    }
    if (token.kind() == TokenKind.LITERAL) {
      tokens.next();
      KqlLiteral literal = token.literal().orElseThrow();
      return new KqlValues.One(literal, literal.span());
    }
    faults.missingListed();
    if (!tokens.atEnd() && !token.kind().closes()) {
      tokens.recover();
    }
    return new Unreadable(token.span());
  }
}
