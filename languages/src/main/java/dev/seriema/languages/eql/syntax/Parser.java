package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery.Category;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a whole event query: category, condition, pipes.
public final class Parser {
  /// How many characters of a text a message shows.
  private static final int LONGEST_SHOWN = 20;

  private static final List<String> PIPES_ELSEWHERE =
      List.of("count", "filter", "sort", "unique", "unique_count");

  private final Tokens tokens;
  private final ExpressionParser expressions;

  private Parser(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  /// Reads a query and goes on behind a fault, so that all faults are found at once.
  ///
  /// @return empty where the text is no event query at all
  public static Parsed<Optional<EqlQuery>> parse(String query) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Tokens tokens = new Tokens(new Lexer(query, diagnostics).tokens(), diagnostics);
    Optional<EqlQuery> tree = new Parser(tokens).query();
    List<Diagnostic> inOrder = new ArrayList<>(tokens.diagnostics());
    inOrder.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed<>(tree, inOrder);
  }

  private Optional<EqlQuery> query() {
    Token first = tokens.peek();
    switch (first.kind()) {
      case END ->
          tokens.report(Diagnostic.of(EqlFault.EMPTY_QUERY, first.span(), "query is empty"));
      case SEQUENCE, SAMPLE ->
          tokens.report(
              Diagnostic.of(
                  EqlFault.SEQUENCE_NOT_SUPPORTED,
                  first.span(),
                  "`" + first.text() + "` is not supported yet"));
      case JOIN ->
          tokens.report(
              Diagnostic.of(EqlFault.JOIN, first.span(), "`join` is no query of this dialect")
                  .withLabel("left out of EQL in Elasticsearch")
                  .withHint("did you mean `sequence` or `sample`?"));
      default -> {
        Optional<Diagnostic> foreign = ForeignQuery.recognised(tokens);
        if (foreign.isEmpty()) {
          return Optional.of(eventQuery());
        }
        tokens.reportOnly(foreign.get());
      }
    }
    return Optional.empty();
  }

  private EqlQuery eventQuery() {
    SourceSpan start = tokens.peek().span();
    Category category = category();
    EqlExpression condition;
    if (tokens.accept(TokenKind.WHERE).isPresent()) {
      condition = expressions.condition();
    } else {
      condition = new EqlExpression.Unreadable(tokens.peek().span());
      missingWhere();
    }
    List<Pipe> pipes = new ArrayList<>();
    while (tokens.accept(TokenKind.PIPE).isPresent()) {
      pipe().ifPresent(pipes::add);
    }
    return new EqlQuery(category, condition, pipes, start.to(tokens.last().span()));
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
        while (!tokens.at(TokenKind.WHERE) && !tokens.at(TokenKind.END)) {
          span = span.to(tokens.next().span());
        }
        tokens.report(
            Diagnostic.of(EqlFault.BAD_CATEGORY, span, "a query cannot start with " + shown(token))
                .withLabel("expected a category: a name, a text or `any`"));
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
              .withLabel("found " + shown(found));
      boolean misspelt =
          found.kind() == TokenKind.NAME
              && Suggestions.nearest(found.text(), List.of("where")).isPresent();
      tokens.report(misspelt ? missing.withHint("did you mean `where`?") : missing);
    }
    tokens.skipTo(TokenKind.PIPE);
  }

  private Optional<Pipe> pipe() {
    Token name = tokens.peek();
    if (name.kind() != TokenKind.NAME) {
      tokens.report(
          Diagnostic.of(EqlFault.UNKNOWN_PIPE, name.span(), "no pipe behind `|`")
              .withLabel("expected `head` or `tail`"));
      tokens.skipTo(TokenKind.PIPE);
      return Optional.empty();
    }
    tokens.next();
    if (!name.text().equals("head") && !name.text().equals("tail")) {
      unknownPipe(name);
      tokens.skipTo(TokenKind.PIPE);
      return Optional.empty();
    }
    Optional<Integer> count = count(name);
    if (!tokens.at(TokenKind.PIPE) && !tokens.at(TokenKind.END)) {
      if (count.isPresent()) {
        tokens.report(
            Diagnostic.of(
                EqlFault.PIPE_ARGUMENT,
                tokens.peek().span(),
                "`" + name.text() + "` takes one number and nothing else"));
      }
      tokens.skipTo(TokenKind.PIPE);
      return Optional.empty();
    }
    SourceSpan span = name.span().to(tokens.last().span());
    return count.map(number ->
        name.text().equals("head") ? new Pipe.Head(number, span) : new Pipe.Tail(number, span));
  }

  private Optional<Integer> count(Token name) {
    Optional<Token> number = tokens.accept(TokenKind.WHOLE);
    if (number.isEmpty()) {
      Token found = tokens.peek();
      tokens.report(
          Diagnostic.of(
                  EqlFault.PIPE_ARGUMENT,
                  found.span(),
                  "`" + name.text() + "` needs a whole number, not " + shown(found))
              .withHint("did you mean `" + name.text() + " 10`?"));
      return Optional.empty();
    }
    long count = Long.parseLong(number.get().text());
    if (count > Integer.MAX_VALUE) {
      tokens.report(
          Diagnostic.of(
              EqlFault.PIPE_ARGUMENT,
              number.get().span(),
              "`" + name.text() + "` counts up to " + Integer.MAX_VALUE));
      return Optional.empty();
    }
    return Optional.of((int) count);
  }

  private void unknownPipe(Token name) {
    Diagnostic found =
        Diagnostic.of(EqlFault.UNKNOWN_PIPE, name.span(), "unknown pipe `" + name.text() + "`");
    tokens.report(
        PIPES_ELSEWHERE.contains(name.text())
            ? found.withLabel("left out of EQL in Elasticsearch, which has `head` and `tail`")
            : Suggestions.nearest(name.text(), List.of("head", "tail"))
                .map(near -> found.withHint("did you mean `" + near + "`?"))
                .orElse(found.withLabel("there are `head` and `tail`")));
  }

  static String shown(Token token) {
    return switch (token.kind()) {
      case END -> "the end of the query";
      case TEXT, RAW_TEXT -> "`\"" + shortened(token.text()) + "\"`";
      case TILDE_NAME -> "`" + token.text() + "~`";
      default -> "`" + token.text() + "`";
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) > LONGEST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
        : text;
  }
}
