package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// What was read behind `sequence`, `sample` or a stage.
///
/// @param keys those that could be read
/// @param keyCount how many there are, also those with a fault
/// @param keySpan of `by` and its keys
/// @param isDoubtful whether an option with a fault was left out
record ParsedClauses(
    List<FieldName> keys,
    int keyCount,
    Optional<SourceSpan> keySpan,
    Optional<MaximumSpan> maxspan,
    Optional<StagePart.Runs> runs,
    boolean isDoubtful) {

  /// Where clauses stand; it decides which of them make sense.
  enum Place {
    SEQUENCE,
    SAMPLE,
    STAGE_OF_SEQUENCE,
    STAGE_OF_SAMPLE,
    UNTIL;

    boolean isInSample() {
      return this == SAMPLE || this == STAGE_OF_SAMPLE;
    }

    boolean isStage() {
      return this != SEQUENCE && this != SAMPLE;
    }
  }
}
