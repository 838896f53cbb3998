package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.sequence.Dropped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/// Tells each event of a window that fits an indicator of threats which the execution knows: the
/// newest first, or the oldest where the rule counts what it finds again. What was told before
/// takes no room. How old an indicator may be counts from the execution on.
final class SearchCompared implements Search {
  private final Matches matches;
  private final NumberedEvents events;
  private final KnownByPlace known = new KnownByPlace();
  private final Correlator correlator;

  /// How many indicators are known.
  private int learned;

  SearchCompared(Matches matches, CorrelatedQuery query, CorrelationLimits limits) {
    this.matches = matches;
    events = new NumberedEvents(matches, LongUnaryOperator.identity());
    correlator =
        new Correlator(List.of(query.unsuppressed()), events, known, limits, RuleFailures.FATAL);
  }

  @Override
  public void in(Window window, Signals signals) throws IOException {
    learnUpTo(signals.moment());
    boolean oldestFirst = matches.rule().suppression().isPresent();
    for (long number : oldestFirst ? matches.byTime(window) : matches.newestFirst(window)) {
      ScheduledEvent event = matches.read(number);
      if (!matches.isExcepted(event, signals.moment())) {
        events.next(number);
        Window times = event.part(matches.number()).times();
        correlator.take(
            TimeUnit.MILLISECONDS.toNanos(signals.moment()),
            event.forOperator(matches.number()),
            detection -> {
              signals.found(1);
              signals.offer(detection, times);
            });
      }
    }
  }

  /// Executions come in order, so that what one knows all later ones do.
  private void learnUpTo(long moment) throws IOException {
    MatchTable foreknown = matches.foreknown();
    int end = moment == Long.MAX_VALUE ? foreknown.count() : foreknown.notBefore(moment + 1);
    for (; learned < end; learned++) {
      correlator.learn(matches.read(foreknown.number(learned)).withEvent(matches.number()));
    }
  }

  @Override
  public Dropped dropped() {
    return correlator.dropped();
  }

  /// Indicators are numbered as they become known.
  private final class KnownByPlace implements EventStore {
    @Override
    public long add(byte[] bytes, int from, int to) {
      return learned;
    }

    @Override
    public byte[] get(long place) throws IOException {
      return matches.read(matches.foreknown().number((int) place)).kept();
    }

    @Override
    public void forgetBefore(long place) {}
  }
}
