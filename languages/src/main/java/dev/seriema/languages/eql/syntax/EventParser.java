package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EventPart.Category;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;

/// Reads what is asked of one event: category, `where`, condition.
final class EventParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  EventParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  EventPart event() {
    SourceSpan start = tokens.peek().span();
    Category category = category();
    EqlExpression condition;
    if (tokens.accept(TokenKind.WHERE).isPresent()) {
      condition = expressions.condition();
    } else {
      condition = new EqlExpression.Unreadable(tokens.peek().span());
      missingWhere();
    }
    return new EventPart(category, condition, start.to(tokens.last().span()));
  }

  private Category category() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case ANY -> {
        tokens.next();
        yield new Category.Any(token.span());
      }
      case NAME, QUOTED_NAME, TEXT, RAW_TEXT, UNREADABLE -> {
        tokens.next();
        yield new Category.Named(token.text(), token.span());
      }
      case WHERE -> {
        tokens.report(
            Diagnostic.of(EqlFault.BAD_CATEGORY, token.span(), "no category before `where`")
                .withHint("did you mean `any where`?"));
        yield new Category.Any(token.span());
      }
      default -> {
        SourceSpan span = token.span();
        while (!tokens.at(TokenKind.WHERE) && !isBehind()) {
          span = span.to(tokens.next().span());
        }
        tokens.report(
            Diagnostic.of(
                    EqlFault.BAD_CATEGORY,
                    span,
                    (tokens.isInStage() ? "a stage" : "a query")
                        + " cannot start with "
                        + Parser.shown(token))
                .withLabel("expected a category: a name, a text or `any`"));
        if (!tokens.at(TokenKind.WHERE)) {
          tokens.keepQuietAt(tokens.peek().span());
        }
        yield new Category.Any(span);
      }
    };
  }

  private void missingWhere() {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.NAME && found.text().equalsIgnoreCase("where")) {
      tokens.report(
          Diagnostic.of(EqlFault.MISSING_WHERE, found.span(), "keywords are written in lower case")
              .withHint("did you mean `where`?"));
    } else {
      Diagnostic missing =
          Diagnostic.of(
                  EqlFault.MISSING_WHERE, found.span(), "`where` is missing behind the category")
              .withLabel("found " + Parser.shown(found));
      boolean misspelt =
          found.kind() == TokenKind.NAME
              && Suggestions.nearest(found.text(), List.of("where")).isPresent();
      tokens.report(misspelt ? missing.withHint("did you mean `where`?") : missing);
    }
    tokens.skipTo(TokenKind.PIPE);
  }

  /// Whether what is asked of this event surely ends here.
  private boolean isBehind() {
    return tokens.at(TokenKind.END) || (tokens.isInStage() && tokens.atEndOfCondition());
  }
}
