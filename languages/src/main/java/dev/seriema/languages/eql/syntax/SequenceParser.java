package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.ParsedClauses.Place;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query of several events: `sequence …` and `sample …`.
final class SequenceParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final EventParser events;
  private final PipeParser pipes;

  SequenceParser(
      Tokens tokens, ExpressionParser expressions, EventParser events, PipeParser pipes) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.events = events;
    this.pipes = pipes;
  }

  /// Whether such a query begins here; either word before `where` is a category.
  boolean begins() {
    return (tokens.atWord(TokenKind.SEQUENCE) || tokens.atWord(TokenKind.SAMPLE))
        && (!tokens.at(TokenKind.NAME) || tokens.peekSecond().kind() != TokenKind.WHERE);
  }

  EqlQuery query() {
    boolean isSample = tokens.atWord(TokenKind.SAMPLE);
    Token word = tokens.nextWord(isSample ? TokenKind.SAMPLE : TokenKind.SEQUENCE);
    ParsedClauses head = clauses(isSample ? Place.SAMPLE : Place.SEQUENCE);
    List<ReadStage> stages = new ArrayList<>();
    Optional<ReadStage> until = Optional.empty();
    boolean isTorn = false;
    while (!tokens.at(TokenKind.PIPE) && !tokens.at(TokenKind.END)) {
      if (atBracket()) {
        stages.add(stage(isSample ? Place.STAGE_OF_SAMPLE : Place.STAGE_OF_SEQUENCE));
      } else if (tokens.atWord(TokenKind.UNTIL)) {
        until = until(isSample, until);
      } else {
        unexpected(stages.isEmpty());
        isTorn = true;
      }
    }
    if (!isTorn) {
      new StageFaults(tokens, word, head).check(stages, until, isSample);
    }
    List<EqlQuery.Pipe> limits = pipes.pipes();
    SourceSpan span = word.span().to(tokens.last().span());
    List<StagePart> parts = stages.stream().map(ReadStage::part).toList();
    return isSample
        ? new EqlQuery.Sample(head.keys(), parts, limits, span)
        : new EqlQuery.Sequence(
            head.keys(), head.maxspan(), parts, until.map(ReadStage::part), limits, span);
  }

  /// A stage, and how it was written.
  record ReadStage(StagePart part, ParsedClauses clauses, SourceSpan open) {}

  private ParsedClauses clauses(Place place) {
    return new ClauseParser(tokens, expressions, place).read();
  }

  private boolean atBracket() {
    return tokens.at(TokenKind.OPEN_SQUARE) || tokens.at(TokenKind.OPEN_ABSENT) || atTornAbsent();
  }

  /// `! [`
  private boolean atTornAbsent() {
    return tokens.at(TokenKind.FOREIGN)
        && tokens.peek().text().equals("!")
        && tokens.peekSecond().kind() == TokenKind.OPEN_SQUARE;
  }

  private ReadStage stage(Place place) {
    SourceSpan open = open();
    boolean isAbsent = tokens.last().kind() == TokenKind.OPEN_ABSENT || open.length() > 1;
    if (isAbsent && place.isInSample()) {
      tokens.report(
          Diagnostic.of(EqlFault.NOT_IN_SAMPLE, open, "a sample has no `![`")
              .withLabel("its events have no order in which one may be missing"));
    }
    EventPart event = tokens.inStage(events::event);
    close(open);
    ParsedClauses clauses = clauses(place);
    SourceSpan span = open.to(tokens.last().span());
    return new ReadStage(
        new StagePart(event, isAbsent, clauses.keys(), clauses.runs(), span), clauses, open);
  }

  private SourceSpan open() {
    boolean isTorn = atTornAbsent();
    Token first = tokens.next();
    if (!isTorn) {
      return first.span();
    }
    SourceSpan span = first.span().to(tokens.next().span());
    tokens.report(
        Diagnostic.of(EqlFault.UNEXPECTED_TOKEN, span, "`!` stands apart from its bracket")
            .withHint("did you mean `![`?"));
    return span;
  }

  private void close(SourceSpan open) {
    if (tokens.at(TokenKind.PIPE) && isClosedBehindPipe()) {
      tokens.report(
          Diagnostic.of(EqlFault.UNEXPECTED_TOKEN, tokens.peek().span(), "unexpected `|`")
              .withLabel("pipes stand behind the last stage"));
      tokens.inStage(() -> {
        tokens.skipTo();
        return open;
      });
    }
    if (tokens.accept(TokenKind.CLOSE_SQUARE).isEmpty()) {
      tokens.report(
          Diagnostic.of(EqlFault.OPEN_BRACKET, open, "the stage is never closed")
              .withLabel("`]` is missing"));
    }
  }

  private boolean isClosedBehindPipe() {
    int ahead = 1;
    while (true) {
      switch (tokens.ahead(ahead).kind()) {
        case CLOSE_SQUARE -> {
          return true;
        }
        case OPEN_SQUARE, OPEN_ABSENT, END -> {
          return false;
        }
        default -> ahead++;
      }
    }
  }

  private Optional<ReadStage> until(boolean isSample, Optional<ReadStage> before) {
    Token until = tokens.nextWord(TokenKind.UNTIL);
    if (isSample) {
      tokens.report(
          Diagnostic.of(EqlFault.NOT_IN_SAMPLE, until.span(), "a sample has no `until`")
              .withLabel("its events have no order that could end"));
    }
    if (before.isPresent()) {
      tokens.report(
          Diagnostic.of(EqlFault.DOUBLED_CLAUSE, until.span(), "`until` stands here twice")
              .withLabel("join both conditions with `or`"));
    }
    if (!atBracket()) {
      tokens.report(
          Diagnostic.of(EqlFault.BAD_UNTIL, until.span(), "`until` has no event on its right")
              .withHint("did you mean `until [any where true]`?"));
      return before;
    }
    ReadStage stage = stage(Place.UNTIL);
    if (stage.part().absent()) {
      tokens.report(
          Diagnostic.of(EqlFault.BAD_UNTIL, stage.open(), "`until` takes an event that is there")
              .withHint("did you mean `until [`?"));
    }
    if (tokens.atStage()) {
      tokens.report(
          Diagnostic.of(EqlFault.CLAUSE_ORDER, until.span(), "`until` stands before a stage")
              .withLabel("it comes behind the last one"));
    }
    return before.or(() -> Optional.of(stage));
  }

  private void unexpected(boolean isHead) {
    Token found = tokens.peek();
    Diagnostic unexpected =
        found.kind() == TokenKind.CLOSE_SQUARE
            ? Diagnostic.of(EqlFault.OPEN_BRACKET, found.span(), "`]` closes nothing")
            : Diagnostic.of(
                EqlFault.UNEXPECTED_TOKEN, found.span(), "unexpected " + Parser.shown(found));
    tokens.reportOnce(
        unexpected.withLabel(
            isHead ? "expected `by`, `with` or a stage in `[…]`" : "expected a stage or the end"));
    tokens.next();
    tokens.skipTo(TokenKind.OPEN_SQUARE, TokenKind.OPEN_ABSENT, TokenKind.UNTIL, TokenKind.PIPE);
  }
}
