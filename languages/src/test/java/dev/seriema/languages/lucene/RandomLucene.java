package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.Boost;
import dev.seriema.languages.lucene.syntax.Bound;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Conjunction;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.lucene.syntax.Modifier;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes syntax trees and texts of every shape.
public final class RandomLucene {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final List<String> FIELDS =
      List.of(
          "process.name",
          "process.pid",
          "@timestamp",
          "source.ip",
          "message",
          "event.action",
          "user.*",
          "*",
          "my-field",
          "a b",
          "_exists_",
          "process.code_signature.trusted");
  private static final List<String> WORDS =
      List.of(
          "a",
          "net",
          "AND",
          "OR",
          "NOT",
          "&&",
          "TO",
          "and",
          "-x",
          "+",
          "a-b",
          "C:\\x",
          "/tmp",
          "10.0.0.0/8",
          "say \"hi\"",
          "tab\tline\n",
          "\u0001",
          "\u00a0",
          "\u3000",
          "\ud800",
          "🐍",
          ">=5",
          "<3",
          "4",
          "2026-03-01",
          "true",
          "u0041",
          "*",
          "?",
          "(x)",
          "[y}",
          "~1",
          "a^2",
          "!");
  private static final List<String> REGEXES = List.of("", "a.*", "ab[c-d]+", "\\/tmp\\/.*", "x y");
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          "a b",
          " ",
          " ",
          " ",
          "\t",
          "\u3000",
          "\n",
          "AND",
          "OR",
          "NOT",
          "&&",
          "||",
          "and",
          "!",
          "+",
          "-",
          "(",
          ")",
          ":",
          "f:",
          "g:",
          "*",
          "?",
          "*:*",
          "\"",
          "\"p q\"",
          "\"p\\\"q\"",
          "/",
          "/r.x/",
          "\\/",
          "\\",
          "\\\\",
          "\\u0041",
          "\\u4",
          "\\*",
          "\\ ",
          "[",
          "]",
          "{",
          "}",
          "[1 TO 5]",
          "{a TO *}",
          "[\"x y\" TO z}",
          "TO",
          "\"]\"",
          "^2",
          "^0.5",
          "^",
          "~",
          "~1",
          "~2.5",
          ">=5",
          "<",
          "_exists_:f",
          "10.0.0.0/8",
          "é",
          "🐍",
          "\u00a0");

  private final Chance chance;

  public RandomLucene(Chance chance) {
    this.chance = chance;
  }

  /// A tree that is sound as far as syntax goes.
  public ClauseList query() {
    return clauses(3);
  }

  /// Pieces of queries in any order.
  public String text() {
    return String.join(chance.oneIn(2) ? "" : " ", chance.list(0, 10, () -> chance.of(PIECES)));
  }

  private ClauseList clauses(int depth) {
    List<LuceneClause> clauses = new ArrayList<>();
    int count = 1 + chance.below(4);
    while (clauses.size() < count) {
      List<LuceneClause> longer = new ArrayList<>(clauses);
      longer.add(clause(depth, clauses.isEmpty()));
      if (isSound(longer)) {
        clauses = longer;
      }
    }
    return new ClauseList(clauses, NOWHERE);
  }

  /// Words side by side are one text, which is no two clauses.
  private static boolean isSound(List<LuceneClause> clauses) {
    try {
      return !new ClauseList(clauses, NOWHERE).clauses().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private LuceneClause clause(int depth, boolean first) {
    if (chance.oneIn(6)) {
      return new LuceneClause(
          Conjunction.NONE,
          Modifier.NONE,
          Optional.empty(),
          new LuceneValue.Words(chance.list(2, 3, () -> chance.of(WORDS)), NOWHERE),
          Optional.empty(),
          NOWHERE);
    }
    return new LuceneClause(
        first ? Conjunction.NONE : chance.of(List.of(Conjunction.values())),
        chance.oneIn(2) ? Modifier.NONE : chance.of(List.of(Modifier.values())),
        chance.oneIn(2) ? Optional.of(new FieldName(chance.of(FIELDS), NOWHERE)) : Optional.empty(),
        value(depth),
        chance.oneIn(8)
            ? Optional.of(new Boost(chance.of(List.of("2", "0.5", "10.25")), NOWHERE))
            : Optional.empty(),
        NOWHERE);
  }

  private LuceneValue value(int depth) {
    return switch (chance.below(depth == 0 ? 9 : 11)) {
      case 0, 1 -> new LuceneValue.Words(List.of(chance.of(WORDS)), NOWHERE);
      case 2 -> new LuceneValue.Phrase(phrase(), chance.oneIn(4) ? chance.below(9) : 0, NOWHERE);
      case 3 ->
          new LuceneValue.Fuzzy(
              chance.of(WORDS),
              chance.oneIn(3) ? Optional.empty() : Optional.of(chance.below(3)),
              NOWHERE);
      case 4 -> pattern();
      case 5 -> new LuceneValue.Pattern(Wildcard.startingWith(chance.of(WORDS)), true, NOWHERE);
      case 6 -> new LuceneValue.Range(bound(), bound(), NOWHERE);
      case 7 -> new LuceneValue.Regex(chance.of(REGEXES), NOWHERE);
      case 8 ->
          chance.oneIn(2)
              ? new LuceneValue.AnyValue(NOWHERE)
              : new LuceneValue.LoneSign("+-!".charAt(chance.below(3)), NOWHERE);
      default -> new LuceneValue.Group(clauses(depth - 1), NOWHERE);
    };
  }

  private String phrase() {
    return String.join(" ", chance.list(0, 3, () -> chance.of(WORDS)));
  }

  private LuceneValue pattern() {
    List<Wildcard.Part> parts = new ArrayList<>();
    while (new Wildcard(parts).isLiteral()) {
      parts.add(
          chance.oneIn(2)
              ? new Wildcard.Literal(chance.of(WORDS))
              : chance.of(List.of(Wildcard.Blank.values())));
    }
    if (chance.oneIn(2)) {
      parts.add(new Wildcard.Literal(chance.of(WORDS)));
    }
    return new LuceneValue.Pattern(new Wildcard(parts), false, NOWHERE);
  }

  private Bound bound() {
    String text = chance.of(WORDS);
    return new Bound(
        chance.oneIn(3) || text.equals("*") ? Optional.empty() : Optional.of(text),
        chance.oneIn(2),
        NOWHERE);
  }
}
