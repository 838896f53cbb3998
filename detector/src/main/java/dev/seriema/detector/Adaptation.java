package dev.seriema.detector;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;

/// Has the plan learn from a sample of the events of all threads which answers are rare.
///
/// Each sampled event is asked everything, which costs many times what an event costs otherwise; so
/// samples are few, and fewer the longer the input: the first is taken when short inputs are over,
/// and each round begins after eight times as many events as the one before.
final class Adaptation {
  /// Events of a thread before its first sample.
  static final int FIRST = 512;

  /// One of so many events is sampled while a round lasts.
  private static final int STEP = 4;

  /// Events after which a plan learns.
  private static final int ROUND = 256;

  private static final int GROWTH = 8;

  /// Longer documents are not sampled: long texts cost long tests.
  private static final int LONGEST = 1 << 14;

  private final Plan plan;
  private Observations observed;

  Adaptation(Plan plan) {
    this.plan = plan;
    observed = new Observations(plan);
  }

  /// Takes samples of what one thread reads. Not thread-safe.
  Sampler sampler(Matcher matcher, ScanLimits limits) {
    return new Sampler(matcher, limits);
  }

  /// @return whether that was the last of a round
  private synchronized boolean observe(Matcher matcher, Event event) {
    matcher.observe(event, observed);
    if (observed.size() < ROUND) {
      return false;
    }
    plan.adapt(observed);
    observed = new Observations(plan);
    return true;
  }

  final class Sampler {
    private final Matcher matcher;
    private final EventScanner scanner;
    private final Event event;
    private long events;
    private long start = FIRST;
    private long next = FIRST;

    private Sampler(Matcher matcher, ScanLimits limits) {
      this.matcher = matcher;
      scanner = new EventScanner(plan.layout(), limits);
      event = new Event(plan.layout());
    }

    /// Counts an event, and learns from some. What the matcher said of an event before is void
    /// then.
    void take(Event present) {
      if (++events >= next) {
        next = events + STEP;
        sample(present);
      }
    }

    private void sample(Event present) {
      int length = present.documentEnd() - present.documentStart();
      if (length > LONGEST) {
        return;
      }
      if (scanner.scan(present.document(), present.documentStart(), present.documentEnd(), event)
              == null
          && observe(matcher, event)) {
        start *= GROWTH;
        next = Math.max(start, events + 1);
      }
    }
  }
}
