package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.ArithmeticOperator;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.eql.syntax.EqlExpression.MatchOperator;
import dev.seriema.languages.eql.syntax.EqlExpression.Unreadable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads conditions and values, from the loosest operator to the tightest: `or`, `and`, `not`,
/// comparisons, `+ -`, `* / %`, a sign.
final class ExpressionParser {
  /// How deep brackets, signs and chains of arithmetic may nest; what lies deeper is refused. A
  /// level takes up to 3 KB of stack, and a thread may have no more than 512 KB.
  static final int DEEPEST = 100;

  private static final Map<TokenKind, Comparison> COMPARISONS =
      Map.of(
          TokenKind.EQUAL, Comparison.EQUAL,
          TokenKind.ASSIGN, Comparison.EQUAL,
          TokenKind.NOT_EQUAL, Comparison.NOT_EQUAL,
          TokenKind.LESS, Comparison.LESS,
          TokenKind.AT_MOST, Comparison.AT_MOST,
          TokenKind.GREATER, Comparison.GREATER,
          TokenKind.AT_LEAST, Comparison.AT_LEAST);
  private static final Map<TokenKind, MatchOperator> MATCHES =
      Map.of(
          TokenKind.COLON, MatchOperator.COLON,
          TokenKind.LIKE, MatchOperator.LIKE,
          TokenKind.LIKE_FOLDED, MatchOperator.LIKE_FOLDED,
          TokenKind.REGEX, MatchOperator.REGEX,
          TokenKind.REGEX_FOLDED, MatchOperator.REGEX_FOLDED);

  private final Tokens tokens;
  private final SyntaxFaults faults;
  private final FieldParser fields;
  private int depth;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
    this.faults = new SyntaxFaults(tokens);
    this.fields = new FieldParser(tokens);
  }

  /// Reads up to a pipe or the end of the query, whatever stands there.
  EqlExpression condition() {
    EqlExpression read = or();
    while (!tokens.atEndOfCondition()) {
      SourceSpan start = read.span();
      faults.unexpected();
      tokens.skipTo(TokenKind.AND, TokenKind.OR, TokenKind.PIPE);
      if (tokens.at(TokenKind.AND) || tokens.at(TokenKind.OR)) {
        tokens.next();
        or();
      }
      read = new Unreadable(start.to(tokens.last().span()));
    }
    return read;
  }

  private EqlExpression or() {
    return joined(Join.OR);
  }

  private EqlExpression joined(Join join) {
    List<EqlExpression> terms = new ArrayList<>();
    do {
      terms.add(join == Join.OR ? joined(Join.AND) : not());
    } while (acceptJoin(join));
    return terms.size() == 1
        ? terms.getFirst()
        : new EqlExpression.Logical(
            join, terms, terms.getFirst().span().to(terms.getLast().span()));
  }

  private boolean acceptJoin(Join join) {
    Token token = tokens.peek();
    if (token.kind() == (join == Join.AND ? TokenKind.AND : TokenKind.OR)) {
      tokens.next();
      return true;
    }
    boolean foreign =
        token.kind() == TokenKind.FOREIGN && token.text().equals(join == Join.AND ? "&&" : "||");
    boolean capitals = token.kind() == TokenKind.NAME && token.text().equalsIgnoreCase(join.word());
    if (foreign || capitals) {
      faults.foreign(token, join.word());
      tokens.next();
      return true;
    }
    return false;
  }

  private EqlExpression not() {
    Token token = tokens.peek();
    boolean foreign = token.kind() == TokenKind.FOREIGN && token.text().equals("!");
    boolean capitals = token.kind() == TokenKind.NAME && token.text().equals("NOT");
    if (token.kind() != TokenKind.NOT && !foreign && !capitals) {
      return comparison();
    }
    if (foreign || capitals) {
      faults.foreign(token, "not");
    }
    tokens.next();
    EqlExpression operand = deeper(token, this::not);
    return new EqlExpression.Not(operand, token.span().to(operand.span()));
  }

  private EqlExpression comparison() {
    EqlExpression left = sum();
    Optional<EqlExpression> first = comparison(left);
    EqlExpression read = first.orElse(left);
    Optional<EqlExpression> further = first.isEmpty() ? first : comparison(read);
    while (further.isPresent()) {
      SourceSpan span = further.get().span();
      if (!(read instanceof Unreadable)) {
        tokens.reportOnce(
            Diagnostic.of(EqlFault.CHAINED_COMPARISON, span, "one comparison follows another")
                .withLabel("join two comparisons with `and`"));
      }
      read = new Unreadable(span);
      further = comparison(read);
    }
    return read;
  }

  private Optional<EqlExpression> comparison(EqlExpression left) {
    Token token = tokens.peek();
    if (token.kind() == TokenKind.FOREIGN) {
      return foreignComparison(left, token);
    }
    Comparison comparison = COMPARISONS.get(token.kind());
    if (comparison != null) {
      if (token.kind() == TokenKind.ASSIGN) {
        tokens.report(
            Diagnostic.of(EqlFault.SINGLE_EQUALS, token.span(), "`=` does not compare")
                .withHint("did you mean `==`?"));
      }
      tokens.next();
      return Optional.of(compare(left, comparison));
    }
    MatchOperator operator = MATCHES.get(token.kind());
    if (operator != null) {
      tokens.next();
      return Optional.of(match(left, operator, token));
    }
    if (token.kind() == TokenKind.IN || token.kind() == TokenKind.IN_FOLDED) {
      tokens.next();
      return Optional.of(in(left, token, false));
    }
    return token.kind() == TokenKind.NOT ? negatedIn(left) : capitals(left, token);
  }

  private EqlExpression compare(EqlExpression left, Comparison comparison) {
    EqlExpression right = sum();
    return new EqlExpression.Compare(left, comparison, right, left.span().to(right.span()));
  }

  private Optional<EqlExpression> negatedIn(EqlExpression left) {
    Token behind = tokens.peekSecond();
    if (behind.kind() == TokenKind.IN || behind.kind() == TokenKind.IN_FOLDED) {
      tokens.next();
      tokens.next();
      return Optional.of(in(left, behind, true));
    }
    MatchOperator operator = MATCHES.get(behind.kind());
    if (operator == null) {
      return Optional.empty();
    }
    Token not = tokens.next();
    tokens.reportOnce(
        Diagnostic.of(
                EqlFault.UNEXPECTED_TOKEN,
                not.span().to(behind.span()),
                "`not " + operator.sign() + "` is no operator")
            .withLabel("`not` stands before the whole comparison"));
    tokens.next();
    return Optional.of(match(left, operator, behind));
  }

  /// `a IN (…)`, `a LIKE "…"`: the keyword in capitals.
  private Optional<EqlExpression> capitals(EqlExpression left, Token token) {
    if (token.kind() != TokenKind.NAME && token.kind() != TokenKind.TILDE_NAME) {
      return Optional.empty();
    }
    String lower =
        token.text().toLowerCase(Locale.ROOT) + (token.kind() == TokenKind.TILDE_NAME ? "~" : "");
    TokenKind keyword = TokenKind.keyword(lower).orElse(TokenKind.END);
    MatchOperator operator = MATCHES.get(keyword);
    if (operator == null && keyword != TokenKind.IN && keyword != TokenKind.IN_FOLDED) {
      return Optional.empty();
    }
    faults.foreign(token, lower);
    tokens.next();
    return Optional.of(
        operator != null
            ? match(left, operator, token)
            : in(left, new Token(keyword, lower, token.span()), false));
  }

  private Optional<EqlExpression> foreignComparison(EqlExpression left, Token token) {
    return switch (token.text()) {
      case "<>" -> {
        faults.foreign(token, "!=");
        tokens.next();
        yield Optional.of(compare(left, Comparison.NOT_EQUAL));
      }
      case "=~" -> {
        faults.foreign(token, ":");
        tokens.next();
        yield Optional.of(unreadable(match(left, MatchOperator.COLON, token)));
      }
      case "!:", "!~" -> {
        tokens.reportOnce(
            Diagnostic.of(
                    EqlFault.FOREIGN_OPERATOR,
                    token.span(),
                    "`" + token.text() + "` is no operator of EQL")
                .withLabel("`not` stands before a comparison with `:`"));
        tokens.next();
        yield Optional.of(unreadable(match(left, MatchOperator.COLON, token)));
      }
      default -> Optional.empty();
    };
  }

  private EqlExpression match(EqlExpression left, MatchOperator operator, Token sign) {
    Token first = tokens.peek();
    if (operator == MatchOperator.COLON
        && first.kind() == TokenKind.NAME
        && tokens.peekSecond().kind() == TokenKind.OPEN) {
      return methodCall(left, sign);
    }
    if (first.kind() == TokenKind.OPEN) {
      return items("a list of patterns")
          .<EqlExpression>map(patterns ->
              new EqlExpression.Match(
                  left, operator, patterns, true, left.span().to(tokens.last().span())))
          .orElseGet(() -> new Unreadable(left.span().to(tokens.last().span())));
    }
    EqlExpression pattern = signed();
    return new EqlExpression.Match(
        left, operator, List.of(pattern), false, left.span().to(pattern.span()));
  }

  private EqlExpression methodCall(EqlExpression left, Token colon) {
    Token name = tokens.peek();
    tokens.reportOnce(
        Diagnostic.of(
                EqlFault.METHOD_CALL,
                colon.span().to(name.span()),
                "`:" + name.text() + "(…)` calls a function behind a value")
            .withLabel("the value is the function's first argument"));
    sum();
    return new Unreadable(left.span().to(tokens.last().span()));
  }

  private EqlExpression in(EqlExpression left, Token in, boolean negated) {
    LetterCase letterCase = in.kind() == TokenKind.IN_FOLDED ? LetterCase.FOLDED : LetterCase.EXACT;
    if (!tokens.at(TokenKind.OPEN)) {
      Token found = tokens.peek();
      Diagnostic missing =
          Diagnostic.of(
              EqlFault.MISSING_LIST, found.span(), "`" + word(in) + "` needs a list in brackets");
      boolean text = found.kind() == TokenKind.TEXT;
      tokens.reportOnce(
          text ? missing.withHint("did you mean `(\"" + found.text() + "\")`?") : missing);
      sum();
      return new Unreadable(left.span().to(tokens.last().span()));
    }
    return items("a list")
        .<EqlExpression>map(items ->
            new EqlExpression.In(
                left, letterCase, negated, items, left.span().to(tokens.last().span())))
        .orElseGet(() -> new Unreadable(left.span().to(tokens.last().span())));
  }

  /// Reads `(…, …)`.
  ///
  /// @return empty where the list was reported as faulty
  private Optional<List<EqlExpression>> items(String what) {
    Token open = tokens.next();
    if (tokens.at(TokenKind.CLOSE)) {
      Token close = tokens.next();
      tokens.report(
          Diagnostic.of(EqlFault.MISSING_LIST, open.span().to(close.span()), what + " is empty"));
      return Optional.empty();
    }
    return Optional.of(listed(open));
  }

  /// Reads what stands between an opening bracket and the closing one, separated by commas.
  private List<EqlExpression> listed(Token open) {
    List<EqlExpression> items = new ArrayList<>();
    do {
      if (tokens.at(TokenKind.CLOSE) && !items.isEmpty()) {
        tokens.report(
            Diagnostic.of(
                EqlFault.MISSING_OPERAND, tokens.last().span(), "`,` has nothing on its right"));
        break;
      }
      items.add(deeper(open, this::or));
      if (!tokens.at(TokenKind.COMMA) && !tokens.at(TokenKind.CLOSE)) {
        if (!tokens.atEndOfCondition()) {
          faults.unexpectedInList();
        }
        tokens.skipTo(TokenKind.COMMA, TokenKind.CLOSE, TokenKind.PIPE);
      }
    } while (tokens.accept(TokenKind.COMMA).isPresent());
    close(open);
    return items;
  }

  private void close(Token open) {
    if (tokens.accept(TokenKind.CLOSE).isEmpty()) {
      tokens.report(Diagnostic.of(EqlFault.OPEN_BRACKET, open.span(), "`(` is never closed"));
    }
  }

  /// Reads a value: sums, and what binds more tightly.
  EqlExpression sum() {
    return chain(true);
  }

  private EqlExpression chain(boolean sums) {
    EqlExpression read = sums ? chain(false) : signed();
    int links = 0;
    for (ArithmeticOperator operator = arithmetic(sums);
        operator != null;
        operator = arithmetic(sums)) {
      Token sign = tokens.next();
      EqlExpression right = sums ? chain(false) : signed();
      SourceSpan span = read.span().to(right.span());
      if (++links > DEEPEST) {
        faults.tooDeep(sign);
        read = new Unreadable(span);
      } else {
        read = new EqlExpression.Arithmetic(read, operator, right, span);
      }
    }
    return read;
  }

  private @Nullable ArithmeticOperator arithmetic(boolean sums) {
    return switch (tokens.peek().kind()) {
      case PLUS -> sums ? ArithmeticOperator.ADD : null;
      case MINUS -> sums ? ArithmeticOperator.SUBTRACT : null;
      case STAR -> sums ? null : ArithmeticOperator.MULTIPLY;
      case SLASH -> sums ? null : ArithmeticOperator.DIVIDE;
      case PERCENT -> sums ? null : ArithmeticOperator.MODULO;
      default -> null;
    };
  }

  private EqlExpression signed() {
    Token token = tokens.peek();
    if (token.kind() != TokenKind.MINUS && token.kind() != TokenKind.PLUS) {
      return primary();
    }
    tokens.next();
    EqlExpression operand = deeper(token, this::signed);
    return new EqlExpression.Signed(
        token.kind() == TokenKind.MINUS, operand, token.span().to(operand.span()));
  }

  private EqlExpression primary() {
    Token token = tokens.peek();
    SourceSpan span = token.span();
    return switch (token.kind()) {
      case TEXT, RAW_TEXT -> {
        tokens.next();
        yield new EqlExpression.TextLiteral(token.text(), token.kind() == TokenKind.RAW_TEXT, span);
      }
      case WHOLE -> {
        tokens.next();
        yield new EqlExpression.NumberLiteral(Value.of(Long.parseLong(token.text())), span);
      }
      case FRACTION -> {
        tokens.next();
        yield new EqlExpression.NumberLiteral(Value.of(Double.parseDouble(token.text())), span);
      }
      case TRUE, FALSE -> {
        tokens.next();
        yield new EqlExpression.TruthLiteral(token.kind() == TokenKind.TRUE, span);
      }
      case NULL -> {
        tokens.next();
        yield new EqlExpression.NullLiteral(span);
      }
      case UNREADABLE -> {
        tokens.next();
        yield new Unreadable(span);
      }
      case OPEN -> bracketed();
      case NAME, QUOTED_NAME, TILDE_NAME, OPTIONAL -> named();
      default -> faults.missing();
    };
  }

  private EqlExpression bracketed() {
    Token open = tokens.next();
    EqlExpression inside = deeper(open, this::or);
    if (!tokens.at(TokenKind.CLOSE) && !tokens.atEndOfCondition()) {
      faults.unexpected();
      tokens.skipTo(TokenKind.CLOSE, TokenKind.PIPE);
      inside = new Unreadable(inside.span());
    }
    close(open);
    return inside;
  }

  private EqlExpression named() {
    Token first = tokens.peek();
    Token second = tokens.peekSecond();
    if (first.kind() == TokenKind.NAME && second.kind() == TokenKind.OF) {
      return fields.relationship();
    }
    if (first.kind() == TokenKind.TILDE_NAME
        || (first.kind() == TokenKind.NAME && second.kind() == TokenKind.OPEN)) {
      return call();
    }
    return fields.field();
  }

  private EqlExpression call() {
    Token name = tokens.next();
    LetterCase letterCase =
        name.kind() == TokenKind.TILDE_NAME ? LetterCase.FOLDED : LetterCase.EXACT;
    if (!tokens.at(TokenKind.OPEN)) {
      tokens.reportOnce(
          Diagnostic.of(
              EqlFault.UNEXPECTED_TOKEN,
              name.span(),
              "`" + name.text() + "~` needs arguments in brackets"));
      return new Unreadable(name.span());
    }
    Token open = tokens.next();
    List<EqlExpression> arguments =
        tokens.accept(TokenKind.CLOSE).isPresent() ? List.of() : listed(open);
    return new EqlExpression.Call(
        name.text(), letterCase, arguments, name.span(), name.span().to(tokens.last().span()));
  }

  private EqlExpression deeper(Token token, Supplier<EqlExpression> inner) {
    if (depth == DEEPEST) {
      faults.tooDeep(token);
      tokens.skipTo(TokenKind.PIPE);
      return new Unreadable(token.span());
    }
    depth++;
    try {
      return inner.get();
    } finally {
      depth--;
    }
  }

  private static EqlExpression unreadable(EqlExpression expression) {
    return new Unreadable(expression.span());
  }

  /// Whether a token compares two values or puts one to a pattern.
  static boolean isComparison(TokenKind kind) {
    return COMPARISONS.containsKey(kind) || MATCHES.containsKey(kind);
  }

  private static String word(Token in) {
    return in.kind() == TokenKind.IN_FOLDED ? "in~" : "in";
  }
}
