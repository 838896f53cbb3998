package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Says what may be typed at a place in a query, from the tokens before it.
public final class LuceneCompletion {
  private static final Expected OPERATORS = new Expected.Keywords(List.of("AND", "OR", "NOT"));
  private static final Expected SIGNS = new Expected.Keywords(List.of("NOT", "_exists_:"));
  private static final Expected BETWEEN_BOUNDS = new Expected.Keywords(List.of("TO"));

  /// What stands before a place.
  private enum Place {
    CLAUSE,
    VALUE,
    BEHIND_CLAUSE,
    LOWER_BOUND,
    BETWEEN_BOUNDS,
    UPPER_BOUND
  }

  /// The fields before the brackets around, the innermost first; a bracket without one has that of
  /// the bracket around it.
  private final Deque<Optional<FieldName>> around = new ArrayDeque<>();

  private Place place = Place.CLAUSE;
  private Optional<FieldName> field = Optional.empty();

  private LuceneCompletion() {
    around.push(Optional.empty());
  }

  /// @param offset in Java characters; a place behind the end counts as the end
  public static CompletionPoint at(String query, int offset) {
    int at = Math.clamp(offset, 0, query.length());
    List<Token> tokens = new Lexer(query, new Faults()).tokens();
    LuceneCompletion completion = new LuceneCompletion();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean isName = i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.COLON;
      if (token.span().start() <= at && at <= token.span().end() && isText(token.kind())) {
        return new CompletionPoint(token.span(), completion.expected(token.kind(), isName));
      }
      if (token.kind() == TokenKind.END || token.span().end() > at) {
        break;
      }
      completion.pass(token, isName);
    }
    return new CompletionPoint(new SourceSpan(at, at), completion.expected(TokenKind.END, false));
  }

  /// Whether a token is a word, a name or a value, and no sign between them.
  private static boolean isText(TokenKind kind) {
    return switch (kind) {
      case WORD, PREFIX, PATTERN, PHRASE, REGEX, UNREADABLE, RANGE_WORD, RANGE_TEXT, RANGE_TO ->
          true;
      case AND,
          OR,
          NOT,
          PLUS,
          MINUS,
          LONE_SIGN,
          OPEN,
          CLOSE,
          COLON,
          STAR,
          BOOST,
          TILDE,
          RANGE_OPEN,
          RANGE_CLOSE,
          END ->
          false;
    };
  }

  private void pass(Token token, boolean isName) {
    switch (token.kind()) {
      case AND, OR, NOT, PLUS, MINUS -> place = Place.CLAUSE;
      case COLON -> place = Place.VALUE;
      case OPEN -> {
        around.push(field.or(() -> around.getFirst()));
        field = Optional.empty();
        place = Place.CLAUSE;
      }
      case CLOSE -> {
        if (around.size() > 1) {
          around.pop();
        }
        behindClause();
      }
      case RANGE_OPEN -> place = Place.LOWER_BOUND;
      case RANGE_TO ->
          place = place == Place.BETWEEN_BOUNDS ? Place.UPPER_BOUND : Place.BETWEEN_BOUNDS;
      case RANGE_WORD, RANGE_TEXT -> place = Place.BETWEEN_BOUNDS;
      case WORD, STAR -> {
        if (isName) {
          field = Optional.of(name(token));
        } else {
          behindClause();
        }
      }
      case RANGE_CLOSE, LONE_SIGN, PREFIX, PATTERN, PHRASE, REGEX, UNREADABLE, BOOST, TILDE ->
          behindClause();
      case END -> {}
    }
  }

  private void behindClause() {
    field = Optional.empty();
    place = Place.BEHIND_CLAUSE;
  }

  private static FieldName name(Token token) {
    String text = new Escapes(new Faults()).text(token.image(), token.span().start());
    return new FieldName(text.isEmpty() ? token.image() : text, token.span());
  }

  /// @param touched the kind of what stands at the place
  /// @param isName whether a colon stands behind it
  private List<Expected> expected(TokenKind touched, boolean isName) {
    if (isName) {
      return List.of(new Expected.FieldName());
    }
    if (touched == TokenKind.REGEX) {
      return List.of();
    }
    return switch (place) {
      case CLAUSE -> List.of(value(around.getFirst()), SIGNS);
      case BEHIND_CLAUSE -> List.of(OPERATORS, value(around.getFirst()));
      case VALUE, LOWER_BOUND, UPPER_BOUND -> List.of(value(field.or(() -> around.getFirst())));
      case BETWEEN_BOUNDS -> List.of(BETWEEN_BOUNDS);
    };
  }

  /// Without a field, or where existence is asked, a name may stand there.
  private static Expected value(Optional<FieldName> field) {
    return field
        .filter(name -> !name.asksExistence() && !name.isPattern())
        .<Expected>map(name -> new Expected.ValueOf(new FieldPath(name.name())))
        .orElse(new Expected.FieldName());
  }
}
