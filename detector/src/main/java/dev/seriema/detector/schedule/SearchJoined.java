package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.engine.sequence.Dropped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Tells the newest sequences or samples of a window, as many as may be raised, also those that
/// were told before. The window begins with nothing open, and at its end nothing is waited for.
final class SearchJoined implements Search {
  private final Matches matches;
  private final CorrelatedQuery query;
  private final CorrelationLimits limits;
  private Dropped dropped = Dropped.NOTHING;

  SearchJoined(Matches matches, CorrelatedQuery query, CorrelationLimits limits) {
    this.matches = matches;
    this.query = query;
    this.limits = limits;
  }

  @Override
  public void in(Window window, Signals signals) throws IOException {
    Newest newest = new Newest(signals);
    long[] numbers = matches.byQuery(window);
    NumberedEvents events = new NumberedEvents(matches, place -> numbers[(int) place]);
    Correlator correlator = new Correlator(List.of(query.unsuppressed()), events, limits);
    for (int place = 0; place < numbers.length; place++) {
      ScheduledEvent event = matches.read(numbers[place]);
      if (!matches.isExcepted(event, signals.moment())) {
        events.next(place);
        correlator.take(event.event().at(), event.forOperator(matches.number()), newest);
      }
    }
    correlator.finish(newest);
    dropped = dropped.plus(correlator.dropped());
    newest.raise();
  }

  @Override
  public Dropped dropped() {
    return dropped;
  }

  /// Keeps as many as may be raised.
  private static final class Newest implements Correlator.Sink {
    private final Signals signals;
    private final Deque<Detection> kept = new ArrayDeque<>();

    Newest(Signals signals) {
      this.signals = signals;
    }

    @Override
    public void take(Detection detection) {
      signals.found(1);
      kept.addLast(detection);
      if (kept.size() > signals.most()) {
        kept.removeFirst();
        signals.passOver(1);
      }
    }

    void raise() throws IOException {
      if (kept.size() == signals.most()) {
        signals.reachLimit();
      }
      for (Detection detection : kept) {
        signals.offer(detection, times(detection));
      }
    }

    private static Window times(Detection detection) {
      if (!(detection instanceof EventGroup group)) {
        throw new IllegalArgumentException("events that belong together are a group");
      }
      List<SourceEvent> present = group.present();
      return new Window(
          time(present.getFirst(), detection.raised()), time(present.getLast(), group.raised()));
    }

    private static long time(SourceEvent event, Instant otherwise) {
      Instant time = event.time();
      return (time == null ? otherwise : time).toEpochMilli();
    }
  }
}
