package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.engine.key.Key;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// What is known before all events, such as indicators of threats.
final class Foreknown {
  /// After so many documents, those that no query needs any more are forgotten.
  private static final int SWEEP = 1024;

  private final EventStore store;
  private final RunningQueries queries;
  private long newest = -1;
  private int sinceForgotten;

  /// @param store keeps it
  Foreknown(EventStore store, RunningQueries queries) {
    this.store = store;
    this.queries = queries;
  }

  EventStore store() {
    return store;
  }

  /// @param newest number of what is in the store, or -1
  void begin(long newest) {
    this.newest = newest;
  }

  /// @param document as it was written for this order
  /// @throws IOException when the store does
  void learn(byte[] document) throws IOException {
    CorrelatedEvent parts = new CorrelatedEvent(document);
    byte[] kept = Arrays.copyOfRange(document, parts.start(), document.length);
    SourceEvent source = KeptEvent.read(kept).event();
    Key identity = Key.of(List.of(Value.of(source.index()), Value.of(source.id())));
    long number = store.add(kept, 0, kept.length);
    newest = number;
    while (parts.next()) {
      if (!queries.isSetAside(parts.query())) {
        Correlation correlation = queries.get(parts.query());
        queries.guard(
            parts.query(),
            () -> correlation.learn(number, identity, parts.hit()),
            () -> new RuleFailure.Doing.OnEvent(source.index(), source.id()));
      }
    }
    if (++sinceForgotten >= SWEEP) {
      forget();
    }
  }

  private void forget() {
    sinceForgotten = 0;
    long oldest = newest + 1;
    for (RunningQueries.Running each : queries.all()) {
      oldest = Math.min(oldest, each.correlation().oldestForeknown().orElse(oldest));
    }
    store.forgetBefore(oldest);
  }
}
