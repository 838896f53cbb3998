package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.completion.Expected;
import java.util.Optional;

/// A phrase that the parser is given to find out whether its kind may stand at a place. It is
/// whole, so that nothing is missing behind it. The order is that in which words are offered.
enum Probe {
  CATEGORY("", "x where true"),
  FIELD("", "x"),
  FUNCTION("", "x(1)"),
  TIME_UNIT("", "m"),

  ANY("any", "any where true"),
  SEQUENCE("sequence", "sequence [any where true] [any where true]"),
  SAMPLE("sample", "sample by x [any where true] [any where true]"),
  WHERE("where", "where true"),
  EQUAL("==", "== 1"),
  COLON(":", ": \"x\""),
  NOT_EQUAL("!=", "!= 1"),
  LIKE("like", "like \"x\""),
  LIKE_FOLDED("like~", "like~ \"x\""),
  IN("in", "in (1)"),
  IN_FOLDED("in~", "in~ (1)"),
  NOT_IN("not in", "not in (1)"),
  REGEX("regex", "regex \"x\""),
  REGEX_FOLDED("regex~", "regex~ \"x\""),
  LESS("<", "< 1"),
  AT_MOST("<=", "<= 1"),
  GREATER(">", "> 1"),
  AT_LEAST(">=", ">= 1"),
  AND("and", "and true"),
  OR("or", "or true"),
  NOT("not", "not true"),
  TRUE("true", "true"),
  FALSE("false", "false"),
  NULL("null", "null"),
  BY("by", "by x"),
  MAXSPAN("with maxspan=", "with maxspan=1m"),
  RUNS("with runs=", "with runs=2"),
  OPTION_MAXSPAN("maxspan=", "maxspan=1m"),
  OPTION_RUNS("runs=", "runs=2"),
  STAGE("[", "[any where true]"),
  ABSENT_STAGE("![", "![any where true]"),
  UNTIL("until", "until [any where true]"),
  END_OF_STAGE("]", "]"),
  END_OF_BRACKET(")", ")"),
  COMMA(",", ", x"),
  PIPE("|", "| head 1"),
  HEAD("head", "head 1"),
  TAIL("tail", "tail 1");

  private final String word;
  private final String phrase;

  Probe(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  String word() {
    return word;
  }

  String phrase() {
    return phrase;
  }

  /// What it stands for; empty for a word of the language.
  Optional<Expected> expected() {
    return switch (this) {
      case CATEGORY -> Optional.of(new Expected.Category());
      case FIELD -> Optional.of(new Expected.FieldName());
      case FUNCTION -> Optional.of(new Expected.Function());
      case TIME_UNIT -> Optional.of(new Expected.TimeUnit());
      default -> Optional.empty();
    };
  }

  /// Whether it is worth a try.
  ///
  /// @param isValue whether a value of a field is expected, which nothing but a constant can be
  boolean fits(boolean isValue) {
    return this != TIME_UNIT && !(isValue && (this == FIELD || this == FUNCTION || this == NOT));
  }
}
