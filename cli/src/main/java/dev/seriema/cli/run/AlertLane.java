package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What rules wait for that read alerts, all of them together: an alert of one is there for the
/// others, so that none may be ahead. Time goes from one moment at which something is found to the
/// next; an alert stands at the moment at which it was raised, behind all events of that moment.
///
/// Rules of several orders share the lane: an event stands in it once for each order, by the times
/// of that order.
final class AlertLane extends GroupLane {
  /// How many bytes of alerts of one step are kept until they are put in order.
  static final long MOST_BYTES = 64L << 20;

  /// What was raised while the correlator was at work.
  private final Queue<TimedEntry> raised = new ArrayDeque<>();

  private long raisedBytes;

  /// Alerts that nobody could take any more.
  private long untaken;

  private boolean isBusy;

  AlertLane(
      List<CorrelatedQuery> queries,
      Lateness lateness,
      boolean keeps,
      @Nullable RuleCosts costs,
      RuleFailures failures) {
    super(
        new EventOrder(Detector.TIMESTAMP, Optional.empty(), true),
        queries,
        lateness,
        keeps,
        costs,
        failures);
  }

  @Override
  void take(TimedEntry entry, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    if (!isBusy) {
      super.take(entry, isStream, isLate, sink);
    } else if (entry.isBeforeAll()) {
      correlator().learn(entry.content());
    } else if (raisedBytes > MOST_BYTES) {
      untaken++;
    } else {
      raised.add(entry.notBefore(correlator().newest()));
      raisedBytes += entry.content().length;
    }
  }

  @Override
  void give(TimedEntry entry, Correlator.Sink sink) throws IOException {
    goTo(entry.time(), sink);
    step(() -> super.give(entry, sink), sink);
  }

  @Override
  void handOut(long time, Correlator.Sink sink) throws IOException {
    goTo(time, sink);
    stream().beginAt(time);
  }

  @Override
  void pass(long time, Correlator.Sink sink) throws IOException {
    handOut(time, sink);
    if (time > Long.MIN_VALUE) {
      step(() -> correlator().advance(time, sink), sink);
    }
  }

  @Override
  void complete(Correlator.Sink sink) throws IOException {
    goTo(Long.MAX_VALUE, sink);
    step(() -> correlator().finish(sink), sink);
    untaken += stream().waiting().size();
  }

  @Override
  long late() {
    return super.late() + untaken;
  }

  /// Goes on to a time, by whatever comes first: an entry before it, or a moment at which something
  /// is found by time alone.
  private void goTo(long time, Correlator.Sink sink) throws IOException {
    long next = stream().next();
    long due = correlator().due();
    while (next < time || (due <= time && due < Long.MAX_VALUE)) {
      if (due <= next) {
        long now = due;
        step(() -> correlator().advance(now, sink), sink);
      } else {
        stream().handOutNext(entry -> give(entry, sink));
      }
      next = stream().next();
      due = correlator().due();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void step(Step step, Correlator.Sink sink) throws IOException {
    isBusy = true;
    step.run();
    isBusy = false;
    while (!raised.isEmpty()) {
      stream().add(raised.remove(), entry -> give(entry, sink));
    }
    raisedBytes = 0;
  }
}
