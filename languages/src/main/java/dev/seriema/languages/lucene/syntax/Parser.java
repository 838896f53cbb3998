package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query as Lucene's classic parser does, and goes on behind a fault, so that all faults
/// are found at once.
public final class Parser {
  /// How deep brackets may stand inside of each other.
  static final int DEEPEST = 100;

  private final Tokens tokens;
  private final SyntaxFaults faults;
  private final Values values;
  private int depth;

  private Parser(String query, Tokens tokens, Faults found) {
    this.tokens = tokens;
    this.faults = new SyntaxFaults(query, tokens, found);
    this.values = new Values(tokens, found);
  }

  /// @return a tree with an [LuceneValue.Unreadable] in each place that could not be read
  public static Parsed<ClauseList> parse(String query) {
    Faults found = new Faults();
    Tokens tokens = new Tokens(new Lexer(query, found).tokens());
    ClauseList tree = new Parser(query, tokens, found).query();
    return new Parsed<>(tree, found.inOrder());
  }

  private ClauseList query() {
    SourceSpan start = tokens.peek().span();
    List<LuceneClause> clauses = new ArrayList<>();
    addClauses(clauses);
    while (!tokens.at(TokenKind.END)) {
      clauses.add(unreadable(tokens.next()));
      faults.closesNothing(tokens.last());
      addClauses(clauses);
    }
    return new ClauseList(clauses, clauses.isEmpty() ? start : start.to(clauses.getLast().span()));
  }

  /// Reads up to a closing bracket or the end.
  private void addClauses(List<LuceneClause> clauses) {
    while (!tokens.at(TokenKind.END) && !tokens.at(TokenKind.CLOSE)) {
      Conjunction conjunction = conjunction(clauses.isEmpty());
      SourceSpan start = tokens.peek().span();
      Modifier modifier = modifier();
      boolean bare = conjunction == Conjunction.NONE && modifier == Modifier.NONE;
      clauses.add(bare && startsText() ? text() : clause(start, conjunction, modifier));
    }
  }

  private Conjunction conjunction(boolean first) {
    Conjunction found = Conjunction.NONE;
    while (tokens.at(TokenKind.AND) || tokens.at(TokenKind.OR)) {
      Token word = tokens.next();
      if (found != Conjunction.NONE) {
        faults.doubled(word);
      } else if (first) {
        faults.nothingOnTheLeft(word);
      } else {
        found = word.kind() == TokenKind.AND ? Conjunction.AND : Conjunction.OR;
      }
    }
    return found;
  }

  private Modifier modifier() {
    Modifier found = Modifier.NONE;
    while (tokens.at(TokenKind.PLUS) || tokens.at(TokenKind.MINUS) || tokens.at(TokenKind.NOT)) {
      Token sign = tokens.next();
      if (found != Modifier.NONE) {
        faults.doubled(sign);
      } else {
        found = sign.kind() == TokenKind.PLUS ? Modifier.REQUIRED : Modifier.PROHIBITED;
      }
    }
    return found;
  }

  /// Whether several words stand here that are one text.
  private boolean startsText() {
    return tokens.at(TokenKind.WORD) && goesOn(1);
  }

  private boolean goesOn(int others) {
    return tokens.ahead(others).kind() == TokenKind.WORD
        && !tokens.ahead(others + 1).kind().partsWords();
  }

  private LuceneClause text() {
    Token first = tokens.next();
    List<String> words = new ArrayList<>(List.of(values.word(first)));
    while (goesOn(0)) {
      words.add(values.word(tokens.next()));
    }
    SourceSpan span = first.span().to(tokens.last().span());
    return new LuceneClause(
        Conjunction.NONE,
        Modifier.NONE,
        Optional.empty(),
        new LuceneValue.Words(words, span),
        Optional.empty(),
        span);
  }

  /// @param start where the clause begins, with its sign
  private LuceneClause clause(SourceSpan start, Conjunction conjunction, Modifier modifier) {
    Optional<FieldName> field = field();
    Token first = tokens.peek();
    if (!startsValue(first.kind())) {
      if (field.isPresent()) {
        faults.missingValue(field.get());
      } else if (conjunction != Conjunction.NONE || modifier != Modifier.NONE) {
        faults.nothingOnTheRight();
      } else if (!tokens.at(TokenKind.END) && !tokens.at(TokenKind.CLOSE)) {
        faults.unexpected(tokens.next());
      }
      return new LuceneClause(
          conjunction,
          modifier,
          field,
          new LuceneValue.Unreadable(first.span()),
          Optional.empty(),
          start.to(first.span()));
    }
    Values.Weighted read = tokens.at(TokenKind.OPEN) ? group() : values.next();
    SourceSpan span = start.to(tokens.last().span());
    if (tokens.at(TokenKind.COLON)) {
      faults.colonBehindValue(read.value().span());
    }
    return new LuceneClause(conjunction, modifier, field, read.value(), read.boost(), span);
  }

  private static LuceneClause unreadable(Token token) {
    return new LuceneClause(
        Conjunction.NONE,
        Modifier.NONE,
        Optional.empty(),
        new LuceneValue.Unreadable(token.span()),
        Optional.empty(),
        token.span());
  }

  private Optional<FieldName> field() {
    if (tokens.ahead(1).kind() != TokenKind.COLON) {
      return Optional.empty();
    }
    Token name = tokens.peek();
    return switch (name.kind()) {
      case WORD, STAR -> {
        tokens.next();
        tokens.next();
        String text = name.kind() == TokenKind.STAR ? "*" : values.word(name);
        yield Optional.of(new FieldName(text, name.span()));
      }
      case PREFIX, PATTERN, PHRASE, AND, OR, NOT -> {
        tokens.next();
        tokens.next();
        faults.badFieldName(name);
        yield Optional.of(new FieldName(name.image(), name.span()));
      }
      default -> Optional.empty();
    };
  }

  private static boolean startsValue(TokenKind kind) {
    return kind.isBare() || kind == TokenKind.OPEN || kind == TokenKind.RANGE_OPEN;
  }

  private Values.Weighted group() {
    Token open = tokens.next();
    if (depth == DEEPEST) {
      faults.tooDeep(open);
      tokens.skipTo(Integer.MAX_VALUE);
      return new Values.Weighted(new LuceneValue.Unreadable(open.span()), Optional.empty());
    }
    depth++;
    List<LuceneClause> clauses = new ArrayList<>();
    addClauses(clauses);
    depth--;
    Optional<Token> close = tokens.accept(TokenKind.CLOSE);
    if (close.isEmpty()) {
      faults.neverClosed(open);
    } else if (clauses.isEmpty()) {
      faults.empty(open.span().to(close.get().span()));
    }
    SourceSpan span = open.span().to(tokens.last().span());
    LuceneValue group =
        clauses.isEmpty()
            ? new LuceneValue.Unreadable(span)
            : new LuceneValue.Group(
                new ClauseList(clauses, clauses.getFirst().span().to(clauses.getLast().span())),
                span);
    return new Values.Weighted(group, values.boost());
  }
}
