package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One stage of a sequence or a sample: what stands in square brackets, and what follows them.
///
/// @param absent whether it is written `![…]`
/// @param keys those behind `by`, without those of the whole query
/// @param runs how often the stage is repeated; empty where it is not written
public record StagePart(
    EventPart event, boolean absent, List<FieldName> keys, Optional<Runs> runs, SourceSpan span) {
  public StagePart {
    keys = List.copyOf(keys);
  }

  /// How many stages it stands for.
  public int count() {
    return runs.map(Runs::count).orElse(1);
  }

  /// `with runs=3`.
  ///
  /// @param count from 1 to 100
  /// @param span of the whole clause
  public record Runs(int count, SourceSpan span) {
    public static final int MOST = 100;

    public Runs {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("a stage runs 1 to " + MOST + " times, not " + count);
      }
    }
  }
}
