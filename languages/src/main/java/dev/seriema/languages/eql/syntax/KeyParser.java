package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the fields that join events: `by host.id, ?user.name`.
final class KeyParser {
  /// More keys stand nowhere, and every stage has those of the whole query.
  private static final int MOST_KEYS = 100;

  private final Tokens tokens;
  private final ExpressionParser expressions;

  KeyParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /// @param fields those that could be read
  /// @param count how many there are, also those with a fault
  /// @param span of `by` and its keys; empty where there is none
  record Keys(List<FieldName> fields, int count, Optional<SourceSpan> span) {
    static final Keys NONE = new Keys(List.of(), 0, Optional.empty());

    Keys and(Keys other) {
      return new Keys(
          Stream.concat(fields.stream(), other.fields.stream()).toList(),
          count + other.count,
          span.or(other::span));
    }

    boolean isReadable() {
      return count > 0 && fields.size() == count;
    }

    @Override
    public String toString() {
      return Printer.print(fields);
    }
  }

  /// Reads `by` and what follows it.
  Keys keys() {
    SourceSpan by = tokens.nextWord(TokenKind.BY).span();
    List<FieldName> fields = new ArrayList<>();
    int count = 0;
    do {
      key().ifPresent(fields::add);
      count++;
    } while (tokens.accept(TokenKind.COMMA).isPresent());
    SourceSpan span = by.to(tokens.last().span());
    if (count > MOST_KEYS) {
      tokens.report(
          Diagnostic.of(EqlFault.TOO_MANY_KEYS, span, "`by` has " + count + " keys")
              .withLabel("it takes " + MOST_KEYS + " at most"));
      fields.subList(Math.min(fields.size(), MOST_KEYS), fields.size()).clear();
    }
    return new Keys(fields, count, Optional.of(span));
  }

  private Optional<FieldName> key() {
    Token before = tokens.last();
    if (isBehindKeys(tokens.peek())) {
      Diagnostic missing =
          Diagnostic.of(
              EqlFault.MISSING_OPERAND,
              before.span(),
              "`" + before.text() + "` has nothing on its right");
      tokens.reportOnce(
          before.kind() == TokenKind.COMMA
              ? missing
              : missing.withHint("did you mean `by host.id`?"));
      return Optional.empty();
    }
    EqlExpression read = expressions.sum();
    return switch (read) {
      case FieldName name -> Optional.of(name);
      case EqlExpression.Unreadable _ -> Optional.empty();
      case EqlExpression.TextLiteral(var text, _, var span) -> {
        Diagnostic found = noField(span);
        tokens.report(
            text.isEmpty()
                ? found
                : found.withHint("did you mean `" + Printer.fieldName(text) + "`?"));
        yield Optional.empty();
      }
      case EqlExpression other -> {
        tokens.report(noField(other.span()));
        yield Optional.empty();
      }
    };
  }

  private Diagnostic noField(SourceSpan span) {
    return Diagnostic.of(EqlFault.KEY_IS_NO_FIELD, span, "`" + tokens.shown(span) + "` is no field")
        .withLabel("events are joined by fields alone");
  }

  private static boolean isBehindKeys(Token token) {
    return switch (token.kind()) {
      case WITH, BY, OPEN_SQUARE, OPEN_ABSENT, UNTIL, PIPE, COMMA, END -> true;
      default -> false;
    };
  }
}
