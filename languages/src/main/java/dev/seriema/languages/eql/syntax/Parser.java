package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a whole query, of one event or of several.
public final class Parser {
  /// How many characters of a text a message shows.
  private static final int LONGEST_SHOWN = 20;

  private final Tokens tokens;
  private final EventParser events;
  private final PipeParser pipes;
  private final SequenceParser sequences;

  private Parser(Tokens tokens) {
    this.tokens = tokens;
    ExpressionParser expressions = new ExpressionParser(tokens);
    this.events = new EventParser(tokens, expressions);
    this.pipes = new PipeParser(tokens);
    this.sequences = new SequenceParser(tokens, expressions, events, pipes);
  }

  /// Reads a query and goes on behind a fault, so that all faults are found at once.
  ///
  /// @return empty where the text is no query at all
  public static Parsed<Optional<EqlQuery>> parse(String query) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Tokens tokens = new Tokens(query, new Lexer(query, diagnostics).tokens(), diagnostics);
    Optional<EqlQuery> tree = new Parser(tokens).query();
    List<Diagnostic> inOrder = new ArrayList<>(tokens.diagnostics());
    inOrder.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed<>(tree, inOrder);
  }

  private Optional<EqlQuery> query() {
    Token first = tokens.peek();
    if (sequences.begins()) {
      return Optional.of(sequences.query());
    }
    switch (first.kind()) {
      case END ->
          tokens.report(Diagnostic.of(EqlFault.EMPTY_QUERY, first.span(), "query is empty"));
      case JOIN ->
          tokens.report(
              Diagnostic.of(EqlFault.JOIN, first.span(), "`join` is no query of this dialect")
                  .withLabel("left out of EQL in Elasticsearch")
                  .withHint("did you mean `sequence` or `sample`?"));
      default -> {
        Optional<Diagnostic> foreign = ForeignQuery.recognised(tokens);
        if (foreign.isEmpty()) {
          return Optional.of(single());
        }
        tokens.reportOnly(foreign.get());
      }
    }
    return Optional.empty();
  }

  private EqlQuery.Single single() {
    SourceSpan start = tokens.peek().span();
    EventPart event = events.event();
    List<EqlQuery.Pipe> limits = pipes.pipes();
    return new EqlQuery.Single(event, limits, start.to(tokens.last().span()));
  }

  static String shown(Token token) {
    return switch (token.kind()) {
      case END -> "the end of the query";
      case TEXT, RAW_TEXT -> "`\"" + shortened(token.text()) + "\"`";
      case TILDE_NAME -> "`" + token.text() + "~`";
      default -> "`" + token.text() + "`";
    };
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) > LONGEST_SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
        : text;
  }
}
