package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.Addition.IndicatorMatch;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;

/// An event that a rule tells by itself.
///
/// @param ground why, where more than the rule's condition has a part in it
public record EventDetection(int query, SourceEvent event, Ground ground, Instant raised)
    implements Detection {
  /// Why an event is told.
  public sealed interface Ground {
    /// It satisfies the rule's condition.
    record OfCondition() implements Ground {}

    /// It has values that were not there before.
    ///
    /// @param values in the order of the rule's fields
    record OfNewTerms(List<Value> values) implements Ground {
      public OfNewTerms {
        values = List.copyOf(values);
      }
    }

    /// It fits indicators of threats.
    record OfIndicators(List<IndicatorMatch> matches) implements Ground {
      public OfIndicators {
        matches = List.copyOf(matches);
      }
    }
  }
}
