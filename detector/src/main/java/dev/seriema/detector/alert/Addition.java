package dev.seriema.detector.alert;

import dev.seriema.model.value.Value;
import java.util.List;

/// What a rule found about a single event beside that it matches.
public sealed interface Addition {
  /// Nothing.
  Addition NONE = new Nothing();

  /// The query says all.
  record Nothing() implements Addition {}

  /// Values that were not there before, in the order of the rule's fields.
  record NewTerms(List<Value> values) implements Addition {
    public NewTerms {
      values = List.copyOf(values);
    }
  }

  /// Indicators of threats that the event fits, in the order in which they are to stand in the
  /// alert.
  record Indicators(List<IndicatorMatch> matches) implements Addition {
    /// How many are written; of more the first.
    public static final int GREATEST = 200;

    public Indicators {
      matches = matches.stream().limit(GREATEST).toList();
    }
  }

  /// @param indicator its document
  /// @param field of the event whose value is that of the indicator
  record IndicatorMatch(SourceEvent indicator, String field) {}
}
