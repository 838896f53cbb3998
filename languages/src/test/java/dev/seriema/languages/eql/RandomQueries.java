package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.ArithmeticOperator;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.eql.syntax.EqlExpression.MatchOperator;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EqlQuery.Category;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.List;

/// Makes syntax trees and texts of every shape.
final class RandomQueries {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final List<String> NAMES =
      List.of(
          "process.name",
          "process.pid",
          "@timestamp",
          "source.ip",
          "process.code_signature.trusted",
          "a",
          "by",
          "my-field",
          "x.2nd",
          "event.sequence",
          "back`tick",
          "a b.c");
  private static final List<String> TEXTS =
      List.of(
          "",
          "a*",
          "C:\\x\\?",
          "say \"hi\"",
          "tab\tline\n",
          "\u0001",
          "🐍",
          "10.0.0.0/8",
          "//",
          "'");
  private static final List<String> RAW_TEXTS = List.of("", "a\\d+", "\"", "x\"\"", "C:\\n");
  private static final List<String> PIECES =
      List.of(
          "process",
          "where",
          "any",
          "and",
          "or",
          "not",
          "in",
          "in~",
          "like",
          "like~",
          "regex",
          "regex~",
          "true",
          "false",
          "null",
          "sequence",
          "by",
          "AND",
          "==",
          "!=",
          "=",
          "<",
          "<=",
          ">",
          ">=",
          ":",
          "+",
          "-",
          "*",
          "/",
          "%",
          ".",
          ",",
          "(",
          ")",
          "[",
          "]",
          "|",
          "?",
          "!",
          "&&",
          "\"a\"",
          "\"",
          "\"\"\"b\"\"\"",
          "'c'",
          "`d`",
          "`",
          "process.name",
          "process.pid",
          "1",
          "2.5",
          "3x",
          "length(",
          "startsWith~(",
          "cidrMatch(source.ip,",
          "\"10.0.0.0/8\"",
          "head",
          "tail",
          "/*",
          "*/",
          "// e\n",
          "\\",
          "#",
          "€",
          "child of [");

  private final Chance chance;

  RandomQueries(Chance chance) {
    this.chance = chance;
  }

  /// A tree that is sound as far as syntax goes.
  EqlQuery query() {
    return new EqlQuery(
        chance.oneIn(3)
            ? new Category.Any(NOWHERE)
            : new Category.Named(
                chance.of(List.of("process", "any", "my category", "\"")), NOWHERE),
        condition(4),
        chance.list(0, 2, this::pipe),
        NOWHERE);
  }

  /// Pieces of queries in any order.
  String text() {
    return String.join(chance.oneIn(3) ? "" : " ", chance.list(0, 14, () -> chance.of(PIECES)));
  }

  /// Pieces of queries in any order, where a condition stands.
  String almostQuery() {
    return "process where " + text();
  }

  private Pipe pipe() {
    int count = chance.below(20);
    return chance.oneIn(2) ? new Pipe.Head(count, NOWHERE) : new Pipe.Tail(count, NOWHERE);
  }

  private EqlExpression condition(int depth) {
    if (depth == 0) {
      return value(0);
    }
    return switch (chance.below(7)) {
      case 0 ->
          new EqlExpression.Logical(
              chance.of(List.of(Join.values())),
              chance.list(2, 3, () -> condition(depth - 1)),
              NOWHERE);
      case 1 -> new EqlExpression.Not(condition(depth - 1), NOWHERE);
      case 2, 3 ->
          new EqlExpression.Compare(
              value(depth - 1), chance.of(List.of(Comparison.values())), value(depth - 1), NOWHERE);
      case 4 -> match(depth - 1);
      case 5 ->
          new EqlExpression.In(
              value(depth - 1),
              chance.of(List.of(LetterCase.values())),
              chance.oneIn(2),
              chance.list(1, 3, () -> condition(depth - 1)),
              NOWHERE);
      default -> value(depth);
    };
  }

  private EqlExpression match(int depth) {
    boolean listed = chance.oneIn(2);
    return new EqlExpression.Match(
        value(depth),
        chance.of(List.of(MatchOperator.values())),
        listed ? chance.list(1, 3, () -> condition(depth)) : List.of(text(chance.oneIn(3))),
        listed,
        NOWHERE);
  }

  private EqlExpression value(int depth) {
    return switch (depth == 0 ? chance.below(6) : chance.below(10)) {
      case 0, 1 -> new EqlExpression.FieldName(chance.of(NAMES), chance.oneIn(4), NOWHERE);
      case 2 -> text(chance.oneIn(3));
      case 3 -> new EqlExpression.NumberLiteral(number(), NOWHERE);
      case 4 -> new EqlExpression.TruthLiteral(chance.oneIn(2), NOWHERE);
      case 5 -> new EqlExpression.NullLiteral(NOWHERE);
      case 6 ->
          new EqlExpression.Arithmetic(
              value(depth - 1),
              chance.of(List.of(ArithmeticOperator.values())),
              value(depth - 1),
              NOWHERE);
      case 7 -> new EqlExpression.Signed(chance.oneIn(2), value(depth - 1), NOWHERE);
      case 8 ->
          new EqlExpression.Call(
              chance.of(List.of("length", "startsWith", "nope", "cidrMatch")),
              chance.of(List.of(LetterCase.values())),
              chance.list(0, 3, () -> condition(depth - 1)),
              NOWHERE,
              NOWHERE);
      default -> condition(depth - 1);
    };
  }

  private EqlExpression text(boolean raw) {
    return new EqlExpression.TextLiteral(chance.of(raw ? RAW_TEXTS : TEXTS), raw, NOWHERE);
  }

  private Value number() {
    return chance.oneIn(2)
        ? Value.of(chance.of(List.of(0L, 7L, Long.MAX_VALUE)))
        : Value.of(chance.of(List.of(0.5, 1e300, 1e-7, 12345.678)));
  }
}
