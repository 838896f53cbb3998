package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.Optional;

/// Makes syntax trees and texts of every shape.
final class RandomKql {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final List<String> NAMES =
      List.of(
          "process.name",
          "process.pid",
          "@timestamp",
          "source.ip",
          "event.ingested",
          "message",
          "process.code_signature.trusted",
          "my field",
          "and x",
          "not",
          "n");
  private static final List<String> TEXTS =
      List.of(
          "a",
          "cmd.exe",
          "1",
          "2026-03-02",
          "10.0.0.0/8",
          "true",
          "cannot find it",
          "a and b",
          "or",
          "and or",
          "not",
          "NOT that",
          "say \"hi\"",
          "C:\\temp\\new",
          "a(b){c}",
          "<:>",
          "*",
          "tab\tline\nend",
          "\u0001",
          "\u00a0",
          "a\u00a0and\u00a0b",
          "🐍",
          "a  b");
  private static final List<String> PIECES =
      List.of(
          "process.name",
          "process.pid",
          "source.ip",
          "n",
          "a",
          "and",
          "or",
          "not",
          "AND",
          "Not",
          ":",
          ":",
          ":",
          "<",
          "<=",
          ">",
          ">=",
          "(",
          ")",
          "{",
          "}",
          "*",
          "\"",
          "\"a b\"",
          "\\",
          "\\and",
          "\\u0041",
          "\\q",
          "=",
          "==",
          "&&",
          "“x”",
          "true",
          "null",
          "5",
          "1.2.3.4",
          "\u00a0",
          "\n",
          "  ",
          "where",
          "🐍");

  private final Chance chance;

  RandomKql(Chance chance) {
    this.chance = chance;
  }

  /// A tree that is sound as far as syntax goes.
  KqlQuery query() {
    return new KqlQuery(chance.oneIn(50) ? Optional.empty() : Optional.of(condition(3)), NOWHERE);
  }

  /// Pieces of queries in any order.
  String text() {
    return String.join(chance.oneIn(3) ? "" : " ", chance.list(0, 14, () -> chance.of(PIECES)));
  }

  private KqlExpression condition(int depth) {
    return switch (depth == 0 ? 3 + chance.below(4) : chance.below(7)) {
      case 0 ->
          new KqlExpression.Logical(
              chance.of(List.of(Join.values())),
              chance.list(2, 3, () -> condition(depth - 1)),
              NOWHERE);
      case 1 -> new KqlExpression.Not(condition(depth - 1), NOWHERE);
      case 2 -> new KqlExpression.Nested(name(), condition(depth - 1), NOWHERE);
      case 3 ->
          new KqlExpression.Range(
              name(),
              chance.of(
                  List.of(
                      Comparison.LESS,
                      Comparison.AT_MOST,
                      Comparison.GREATER,
                      Comparison.AT_LEAST)),
              literal(chance.of(TEXTS), chance.oneIn(2)),
              NOWHERE);
      case 4 -> new KqlExpression.FreeText(value(), NOWHERE);
      default -> new KqlExpression.Match(name(), values(depth), NOWHERE);
    };
  }

  private KqlValues values(int depth) {
    return switch (depth == 0 ? 2 : chance.below(4)) {
      case 0 ->
          new KqlValues.Logical(
              chance.of(List.of(Join.values())),
              chance.list(2, 3, () -> values(depth - 1)),
              NOWHERE);
      case 1 -> new KqlValues.Not(values(depth - 1), NOWHERE);
      default -> new KqlValues.One(value(), NOWHERE);
    };
  }

  private KqlLiteral name() {
    return chance.oneIn(8)
        ? new KqlLiteral(List.of(chance.of(NAMES), ""), false, NOWHERE)
        : literal(chance.of(NAMES), chance.oneIn(4));
  }

  private KqlLiteral value() {
    return chance.oneIn(3)
        ? new KqlLiteral(chance.list(2, 3, this::part), false, NOWHERE)
        : literal(chance.of(TEXTS), chance.oneIn(2));
  }

  private String part() {
    return chance.oneIn(3) ? "" : chance.of(TEXTS).strip().replace("\u00a0", "");
  }

  private KqlLiteral literal(String text, boolean quoted) {
    return new KqlLiteral(
        List.of(quoted ? text : text.replaceAll("^\u00a0$", "")), quoted, NOWHERE);
  }
}
