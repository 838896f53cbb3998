package dev.seriema.catalog.trace;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedEvent;
import dev.seriema.detector.correlation.KeptEvent;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.SequenceQuery;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Takes the events of one rule in order of time and says what they were to it. Not thread-safe.
public abstract sealed class Tracer permits SequenceTracer, CountTracer, TermTracer {
  /// Lines, groups or terms of a trace; of more their number is told.
  static final int SHOWN = 4;

  /// Events that are looked at.
  private static final int EVENTS = 10_000;

  private int taken;

  /// @return empty where events are nothing to each other, or in no order
  public static Optional<Tracer> of(Compiled rule) {
    return rule.task()
        .flatMap(task ->
            switch (task) {
              case Task.Join(SequenceQuery query, _) -> Optional.of(new SequenceTracer(query));
              case Task.Count count -> Optional.of(new CountTracer(count));
              case Task.FirstSeen firstSeen -> Optional.of(new TermTracer(firstSeen));
              case Task.Join _, Task.Each _, Task.Compare _ -> Optional.empty();
            });
  }

  /// @param event of the rule alone, as it was written for its order
  public final void take(byte[] event) {
    CorrelatedEvent parts = new CorrelatedEvent(event);
    KeptEvent kept = KeptEvent.read(Arrays.copyOfRange(event, parts.start(), event.length));
    if (taken++ < EVENTS && parts.next()) {
      take(new Moment(kept.moment(), kept.event().id()), kept.at(), parts.hit());
    }
  }

  /// @param at in nanoseconds since 1970
  abstract void take(Moment event, long at, ByteBuffer part);

  /// @return empty where no event was anything to the rule
  public final Optional<Trace> trace() {
    return taken == 0 ? Optional.empty() : Optional.of(made());
  }

  abstract Trace made();
}
