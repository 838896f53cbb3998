package dev.seriema.catalog.mutation;

/// Ways to change a rule in one place: docs/mutants.md.
public enum Mutation {
  /// One of several parts that are joined is left out.
  PART_DROPPED("part_dropped"),
  /// A part has to fail instead of to hold, or a `not` is left out.
  PART_NEGATED("part_negated"),
  /// `and` becomes `or`, or the other way round.
  JOIN("join"),
  /// One of several values is left out.
  VALUE_DROPPED("value_dropped"),
  /// A number becomes its neighbour, so that less fits.
  NUMBER("number"),
  /// `>` becomes `>=`, and so on: whether the bound itself fits.
  BOUND("bound"),
  /// A star is left out, or a question mark becomes a star.
  WILDCARD("wildcard"),
  /// An alternative of a regular expression is left out.
  REGEX("regex"),
  /// Letter case counts where it did not, or the other way round.
  LETTER_CASE("letter_case"),
  /// A stage of a sequence or sample is left out.
  STAGE_DROPPED("stage_dropped"),
  /// Two stages that follow each other change places.
  ORDER("order"),
  /// One of the keys is left out in every stage.
  KEY_DROPPED("key_dropped"),
  /// The longest span of a sequence is halved or doubled.
  SPAN("span"),
  /// What ends a sequence is left out.
  UNTIL_DROPPED("until_dropped"),
  /// A threshold is one more or one less.
  THRESHOLD("threshold"),
  /// A field of a threshold is left out.
  THRESHOLD_FIELD("threshold_field"),
  /// A field of new terms is left out.
  NEW_TERMS_FIELD("new_terms_field");

  private final String word;

  Mutation(String word) {
    this.word = word;
  }

  /// Its name in JSON.
  public String word() {
    return word;
  }
}
