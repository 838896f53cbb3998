package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.languages.completion.Expected.FieldName;
import dev.seriema.languages.completion.Expected.Keywords;
import dev.seriema.languages.completion.Expected.ValueOf;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Tells what may be typed at a place in a query, also in one that is not finished.
///
/// Of a value without quotes the last word is taken for a keyword that has begun, since no value is
/// offered that goes on behind a blank.
public final class KqlCompletion {
  private static final List<String> JOINS = List.of("and", "or");
  private static final List<String> BEHIND_NAME = List.of(":", "<", "<=", ">", ">=", "and", "or");

  private final String query;

  /// The fields of the lists and the paths of the braces around the place; empty for brackets
  /// around conditions.
  private final Deque<Optional<Scope>> scopes = new ArrayDeque<>();

  private Optional<KqlLiteral> name = Optional.empty();
  private Optional<String> field = Optional.empty();
  private boolean behindValue;

  /// @param path whether names go on from it, rather than values being its own
  private record Scope(String name, boolean path) {}

  private KqlCompletion(String query) {
    this.query = query;
  }

  /// What may be typed at an offset.
  ///
  /// @param offset from 0 to the length of the query
  public static CompletionPoint at(String query, int offset) {
    KqlCompletion completion = new KqlCompletion(query);
    for (Token token : new Lexer(query).tokens()) {
      boolean touched =
          token.kind() == TokenKind.LITERAL
              && token.span().start() <= offset
              && offset <= token.span().end();
      if (touched) {
        return completion.inside(token, offset);
      }
      if (token.kind() == TokenKind.END || token.span().start() >= offset) {
        break;
      }
      completion.read(token);
    }
    return completion.between(new SourceSpan(offset, offset));
  }

  private void read(Token token) {
    switch (token.kind()) {
      case LITERAL -> {
        name = field.isPresent() || isInList() ? Optional.empty() : token.literal();
        behindValue = true;
      }
      case AND, OR, NOT -> expectTerm();
      case COLON, AT_MOST, AT_LEAST, LESS, GREATER -> {
        field = name.map(KqlLiteral::text).filter(text -> !text.isEmpty());
        behindValue = false;
      }
      case OPEN -> {
        scopes.push(field.map(list -> new Scope(list, false)).or(this::list));
        expectTerm();
      }
      case OPEN_BRACE -> {
        scopes.push(field.map(path -> new Scope(path, true)));
        expectTerm();
      }
      case CLOSE, CLOSE_BRACE -> {
        scopes.poll();
        expectTerm();
        behindValue = true;
      }
      case END -> {}
    }
  }

  private void expectTerm() {
    name = Optional.empty();
    field = Optional.empty();
    behindValue = false;
  }

  /// The list that a place stands in.
  private Optional<Scope> list() {
    return scopes.isEmpty() ? Optional.empty() : scopes.peek().filter(scope -> !scope.path());
  }

  private boolean isInList() {
    return list().isPresent();
  }

  private CompletionPoint inside(Token token, int offset) {
    int word = offset;
    while (word > token.span().start() && !Blanks.isBlank(query.charAt(word - 1))) {
      word--;
    }
    boolean quoted = token.text().startsWith("\"");
    return !quoted && (word > token.span().start() || behindValue)
        ? new CompletionPoint(
            new SourceSpan(word, Math.max(offset, wordEnd(token, offset))),
            List.of(new Keywords(JOINS)))
        : new CompletionPoint(token.span(), term());
  }

  private int wordEnd(Token token, int offset) {
    int end = offset;
    while (end < token.span().end() && !Blanks.isBlank(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private CompletionPoint between(SourceSpan place) {
    return new CompletionPoint(
        place,
        behindValue ? List.of(new Keywords(name.isPresent() ? BEHIND_NAME : JOINS)) : term());
  }

  private List<Expected> term() {
    Optional<String> asked = field.or(() -> list().map(Scope::name));
    return asked
        .<List<Expected>>map(of ->
            field.isPresent()
                ? List.of(new ValueOf(path(of)), new Keywords(List.of("*", "(")))
                : List.of(new ValueOf(path(of)), new Keywords(List.of("not", "*", "("))))
        .orElse(List.of(new FieldName(), new Keywords(List.of("not", "("))));
  }

  /// The full name, behind the paths of all braces around it.
  private FieldPath path(String of) {
    StringBuilder full = new StringBuilder(of);
    scopes.stream()
        .flatMap(Optional::stream)
        .filter(Scope::path)
        .forEach(scope -> full.insert(0, scope.name() + "."));
    return new FieldPath(full.toString());
  }
}
