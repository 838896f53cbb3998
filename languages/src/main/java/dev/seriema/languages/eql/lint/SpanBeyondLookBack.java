package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.MaximumSpan;
import dev.seriema.model.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.Optional;

/// A `maxspan` longer than the time whose events one run of the rule sees: no run ever sees the
/// first and the last event of so long a sequence.
final class SpanBeyondLookBack {
  private SpanBeyondLookBack() {}

  static void check(EqlQuery.Sequence sequence, Optional<Duration> lookBack, Findings findings) {
    if (sequence.maxspan().isEmpty() || lookBack.isEmpty()) {
      return;
    }
    MaximumSpan maxspan = sequence.maxspan().get();
    if (maxspan.duration().compareTo(lookBack.get()) > 0) {
      findings.add(
          Diagnostic.of(
                  EqlFault.SPAN_BEYOND_LOOK_BACK,
                  maxspan.span(),
                  "`maxspan` is "
                      + maxspan.written()
                      + ", and a run sees the last "
                      + MaximumSpan.written(lookBack.get()))
              .withLabel("no run sees both ends of a longer sequence"));
    }
  }
}
