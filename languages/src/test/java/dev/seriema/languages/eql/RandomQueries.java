package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.ArithmeticOperator;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.eql.syntax.EqlExpression.MatchOperator;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.EventPart.Category;
import dev.seriema.languages.eql.syntax.MaximumSpan;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes syntax trees and texts of every shape.
public final class RandomQueries {
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
          "child of [",
          "sequence by process.pid",
          "sample by user.name",
          "[process where true]",
          "![file where true]",
          "[any where",
          "![",
          "with",
          "maxspan",
          "with maxspan=5m",
          "with runs=3",
          "runs",
          "5s",
          "until",
          "UNTIL",
          "fork=true");

  private final Chance chance;

  public RandomQueries(Chance chance) {
    this.chance = chance;
  }

  /// A tree that is sound as far as syntax goes.
  public EqlQuery query() {
    return switch (chance.below(4)) {
      case 0 -> sequence();
      case 1 -> sample();
      default -> new EqlQuery.Single(event(4), chance.list(0, 2, this::pipe), NOWHERE);
    };
  }

  private EqlQuery sample() {
    int ownKeys = chance.below(3);
    return new EqlQuery.Sample(
        keys(1),
        chance.list(2, 4, () -> stage(false, fixedKeys(ownKeys), Optional.empty())),
        chance.list(0, 2, this::pipe),
        NOWHERE);
  }

  private EqlQuery sequence() {
    Optional<MaximumSpan> maxspan =
        chance.oneIn(3)
            ? Optional.empty()
            : Optional.of(
                new MaximumSpan(
                    1 + chance.below(500), chance.of(List.of(MaximumSpan.Unit.values())), NOWHERE));
    int ownKeys = chance.below(3);
    List<StagePart> stages =
        chance.list(
            1,
            4,
            () ->
                stage(
                    maxspan.isPresent() && chance.oneIn(4),
                    fixedKeys(ownKeys),
                    chance.oneIn(3)
                        ? Optional.of(new StagePart.Runs(1 + chance.below(100), NOWHERE))
                        : Optional.empty()));
    List<StagePart> all = new ArrayList<>(stages);
    all.add(stage(false, fixedKeys(ownKeys), Optional.empty()));
    return new EqlQuery.Sequence(
        keys(0),
        maxspan,
        all,
        chance.oneIn(3)
            ? Optional.of(stage(false, fixedKeys(ownKeys), Optional.empty()))
            : Optional.empty(),
        chance.list(0, 2, this::pipe),
        NOWHERE);
  }

  private StagePart stage(boolean absent, List<FieldName> keys, Optional<StagePart.Runs> runs) {
    return new StagePart(event(2), absent, keys, runs, NOWHERE);
  }

  private EventPart event(int depth) {
    return new EventPart(
        chance.oneIn(3)
            ? new Category.Any(NOWHERE)
            : new Category.Named(
                chance.of(List.of("process", "any", "my category", "\"")), NOWHERE),
        condition(depth),
        NOWHERE);
  }

  private List<FieldName> keys(int least) {
    return chance.list(least, 3, this::field);
  }

  private List<FieldName> fixedKeys(int count) {
    return chance.list(count, count, this::field);
  }

  private FieldName field() {
    return new FieldName(chance.of(NAMES), chance.oneIn(4), NOWHERE);
  }

  /// Pieces of queries in any order.
  String text() {
    return String.join(chance.oneIn(3) ? "" : " ", chance.list(0, 14, () -> chance.of(PIECES)));
  }

  /// Pieces of queries in any order, where a condition or a stage stands.
  String almostQuery() {
    return chance.of(
            List.of("process where ", "sequence ", "sample by user.name ", "sequence [any where "))
        + text();
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
      case 0, 1 -> field();
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
