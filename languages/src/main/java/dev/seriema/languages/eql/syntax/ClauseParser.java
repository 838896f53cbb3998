package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.ParsedClauses.Place;
import dev.seriema.languages.eql.syntax.StagePart.Runs;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;

/// Reads what stands behind `sequence`, `sample` or a stage: `by …` and `with …`, in that order.
final class ClauseParser {
  private static final String RUNS = "runs";
  private static final String MAXSPAN = "maxspan";

  private final Tokens tokens;
  private final KeyParser keyParser;
  private final OptionParser options;
  private final Place place;

  private KeyParser.Keys keys = KeyParser.Keys.NONE;
  private Optional<MaximumSpan> maxspan = Optional.empty();
  private Optional<Runs> runs = Optional.empty();
  private Optional<SourceSpan> option = Optional.empty();
  private boolean isDoubtful;

  ClauseParser(Tokens tokens, ExpressionParser expressions, Place place) {
    this.tokens = tokens;
    this.keyParser = new KeyParser(tokens, expressions);
    this.options = new OptionParser(tokens);
    this.place = place;
  }

  ParsedClauses read() {
    boolean more = true;
    while (more) {
      if (tokens.atWord(TokenKind.BY)) {
        by();
      } else if (tokens.atWord(TokenKind.WITH)) {
        with();
      } else if (place.isStage() && isFork(tokens.peek())) {
        fork();
      } else {
        more = false;
      }
    }
    return new ParsedClauses(keys.fields(), keys.count(), keys.span(), maxspan, runs, isDoubtful);
  }

  private void by() {
    KeyParser.Keys read = keyParser.keys();
    SourceSpan span = read.span().orElseThrow();
    if (keys.span().isPresent()) {
      Diagnostic twice =
          Diagnostic.of(EqlFault.DOUBLED_CLAUSE, span, "`by` stands here twice")
              .withLabel("one `by` takes all keys");
      KeyParser.Keys both = keys.and(read);
      tokens.report(both.isReadable() ? twice.withHint("did you mean `" + both + "`?") : twice);
      keys = both;
      return;
    }
    keys = read;
    if (option.isPresent()) {
      Diagnostic order =
          Diagnostic.of(EqlFault.CLAUSE_ORDER, span, "`by` stands behind `with`")
              .withLabel("the keys come first");
      tokens.report(
          read.isReadable()
              ? order.withHint("did you mean `" + read + printedOptions() + "`?")
              : order);
    }
  }

  private String printedOptions() {
    return maxspan.map(span -> " " + Printer.print(span)).orElse("")
        + runs.map(count -> " " + Printer.print(count)).orElse("");
  }

  private void with() {
    Token with = tokens.nextWord(TokenKind.WITH);
    Token name = tokens.peek();
    if (isNamed(name, MAXSPAN)) {
      expectLowerCase(name, MAXSPAN);
      option(with, MAXSPAN, maxspan.isPresent());
    } else if (isNamed(name, RUNS)) {
      expectLowerCase(name, RUNS);
      option(with, RUNS, runs.isPresent());
    } else {
      unknownOption(with, name);
      isDoubtful = true;
    }
  }

  private void option(Token with, String name, boolean isRead) {
    tokens.next();
    boolean isSpan = name.equals(MAXSPAN);
    Optional<MaximumSpan> span = isSpan ? options.maxspan(with) : Optional.empty();
    Optional<Runs> count = isSpan ? Optional.empty() : options.runs(with);
    isDoubtful |= span.isEmpty() && count.isEmpty();
    SourceSpan clause = with.span().to(tokens.last().span());
    String printed = span.map(Printer::print).or(() -> count.map(Printer::print)).orElse("");
    option = Optional.of(clause);
    if (isRead) {
      tokens.report(
          Diagnostic.of(EqlFault.DOUBLED_CLAUSE, clause, "`" + name + "` is given twice"));
    } else if (place.isInSample()) {
      tokens.report(
          Diagnostic.of(EqlFault.NOT_IN_SAMPLE, clause, "a sample has no `" + name + "`")
              .withLabel(
                  isSpan
                      ? "its events may lie any time apart"
                      : "a further stage asks for a further event"));
    } else if (isSpan && place.isStage()) {
      misplaced(clause, "`maxspan` is a matter of the whole sequence", "sequence " + printed);
    } else if (!isSpan && place == Place.SEQUENCE) {
      misplaced(clause, "`runs` is a matter of one stage", "[…] " + printed);
    } else if (!isSpan && place == Place.UNTIL) {
      tokens.report(
          Diagnostic.of(EqlFault.BAD_UNTIL, clause, "`until` has no `runs`")
              .withLabel("the first such event ends the sequence"));
    } else {
      maxspan = span;
      runs = count;
    }
  }

  private void misplaced(SourceSpan clause, String message, String meant) {
    isDoubtful = true;
    Diagnostic found = Diagnostic.of(EqlFault.CLAUSE_ORDER, clause, message);
    boolean hasValue = !meant.endsWith(" ");
    tokens.report(hasValue ? found.withHint("did you mean `" + meant + "`?") : found);
  }

  private void unknownOption(Token with, Token name) {
    boolean isName = name.kind() == TokenKind.NAME || name.kind() == TokenKind.QUOTED_NAME;
    SourceSpan span = isName ? name.span() : with.span();
    Diagnostic found =
        Diagnostic.of(
            EqlFault.UNKNOWN_OPTION,
            span,
            isName ? "unknown option `" + name.text() + "`" : "`with` has no option on its right");
    String usual = place.isStage() ? RUNS : MAXSPAN;
    String example = place.isStage() ? "with runs=2" : "with maxspan=5m";
    tokens.report(
        Suggestions.nearest(name.text(), List.of(MAXSPAN, RUNS))
            .filter(_ -> isName)
            .map(near -> found.withHint("did you mean `" + near + "`?"))
            .orElse(
                found
                    .withLabel("there is `" + usual + "`")
                    .withHint("did you mean `" + example + "`?")));
    tokens.skipTo(
        TokenKind.BY,
        TokenKind.WITH,
        TokenKind.OPEN_SQUARE,
        TokenKind.OPEN_ABSENT,
        TokenKind.UNTIL,
        TokenKind.PIPE);
  }

  private void expectLowerCase(Token name, String word) {
    if (!name.text().equals(word)) {
      tokens.report(Tokens.capitals(name, word));
    }
  }

  private static boolean isNamed(Token token, String word) {
    return (token.kind() == TokenKind.NAME || token.kind() == TokenKind.MAXSPAN)
        && token.text().equalsIgnoreCase(word);
  }

  private static boolean isFork(Token token) {
    return token.kind() == TokenKind.NAME && token.text().equals("fork");
  }

  /// `fork`, `fork=true`: what the first dialect put behind a stage.
  private void fork() {
    SourceSpan span = tokens.next().span();
    if (tokens.at(TokenKind.ASSIGN) || tokens.at(TokenKind.EQUAL)) {
      span = span.to(tokens.next().span());
      boolean hasValue = tokens.at(TokenKind.TRUE) || tokens.at(TokenKind.FALSE);
      span = hasValue ? span.to(tokens.next().span()) : span;
    }
    tokens.report(
        Diagnostic.of(EqlFault.FORK, span, "`fork` is no option of this dialect")
            .withLabel("left out of EQL in Elasticsearch"));
  }
}
