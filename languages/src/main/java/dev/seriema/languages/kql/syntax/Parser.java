package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a whole query.
public final class Parser {
  private Parser() {}

  /// Reads a query and goes on behind a fault, so that all faults are found at once.
  ///
  /// @return empty where the text is no KQL at all
  public static Parsed<Optional<KqlQuery>> parse(String query) {
    Lexer lexer = new Lexer(query);
    Tokens tokens = new Tokens(query, lexer.tokens());
    TextFaults.quotes(tokens, lexer.faulty());
    SourceSpan all = new SourceSpan(0, query.length());
    if (tokens.atEnd()) {
      return new Parsed<>(Optional.of(new KqlQuery(Optional.empty(), all)), List.of());
    }
    KqlExpression condition = new ExpressionParser(tokens).condition();
    TextFaults.escapes(tokens, lexer.faulty());
    Optional<Diagnostic> foreign =
        tokens.diagnostics().isEmpty() ? Optional.empty() : ForeignQuery.recognised(query);
    if (foreign.isPresent()) {
      return new Parsed<>(Optional.empty(), List.of(foreign.get()));
    }
    List<Diagnostic> inOrder = new ArrayList<>(tokens.diagnostics());
    inOrder.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed<>(
        Optional.of(new KqlQuery(Optional.of(condition), condition.span())), inOrder);
  }
}
