package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands behind a query: `| head 5`.
final class PipeParser {
  private static final List<String> PIPES_ELSEWHERE =
      List.of("count", "filter", "sort", "unique", "unique_count");

  private final Tokens tokens;

  PipeParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Reads to the end of the query.
  List<Pipe> pipes() {
    List<Pipe> pipes = new ArrayList<>();
    while (tokens.accept(TokenKind.PIPE).isPresent()) {
      pipe().ifPresent(pipes::add);
    }
    return pipes;
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
                  "`" + name.text() + "` needs a whole number, not " + Parser.shown(found))
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
}
