package dev.seriema.detector;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import org.jspecify.annotations.Nullable;

/// Has the plan learn from a sample of the events of all threads: which answers are rare, and in
/// which classes events come.
///
/// Of a sampled event it is noted what values it has; some are asked everything, which costs many
/// times what an event costs otherwise, so these are few. The first round begins when short inputs
/// are over, another when a thread meets many events of no class that it knows. Where that does not
/// help, the next one waits twice as long.
final class Adaptation {
  /// Events of a thread before its first sample.
  static final int FIRST = 512;

  /// One of so many sampled events is asked everything.
  private static final int STEP = 4;

  /// Sampled events after which a plan learns.
  private static final int ROUND = 1_024;

  /// Longer documents are not sampled: long texts cost long tests.
  private static final int LONGEST = 1 << 14;

  /// So many events are looked at together for how many of them are of no class.
  private static final int WINDOW = 8_192;

  /// More of these are many.
  private static final int MANY_STRANGERS = WINDOW / 4;

  /// Events between rounds.
  private static final long LEAST_PAUSE = 2 * WINDOW;

  private static final long LONGEST_PAUSE = 1 << 22;

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
    if (observed.size() % STEP == 0) {
      matcher.observe(event, observed);
    } else {
      matcher.observeValues(event, observed);
    }
    if (observed.size() < ROUND) {
      return false;
    }
    plan.adapt(observed);
    observed = new Observations(plan);
    return true;
  }

  final class Sampler {
    private final Matcher matcher;
    private final ScanLimits limits;
    private @Nullable EventScanner scanner;
    private @Nullable Event event;
    private long events;

    /// When the next sample is due.
    private long next = FIRST;

    private int strangers;
    private long pause = LEAST_PAUSE;
    private long pauseEnd = LEAST_PAUSE;

    private Sampler(Matcher matcher, ScanLimits limits) {
      this.matcher = matcher;
      this.limits = limits;
    }

    /// Counts an event before it is matched, and learns from some. What the matcher said of an
    /// event before is void then.
    void take(Event present) {
      strangers += matcher.isOfKnownClass() ? 0 : 1;
      if (++events % WINDOW == 0) {
        judge();
      }
      if (events >= next) {
        sample(present);
      }
    }

    private void judge() {
      if (strangers <= MANY_STRANGERS) {
        pause = Math.max(LEAST_PAUSE, pause / 2);
      } else if (events >= pauseEnd && next == Long.MAX_VALUE) {
        next = events;
        pauseEnd = events + pause;
        pause = Math.min(LONGEST_PAUSE, 2 * pause);
      }
      strangers = 0;
    }

    private void sample(Event present) {
      if (scanner == null || event == null) {
        scanner = new EventScanner(plan.layout(), limits);
        event = new Event(plan.layout());
      }
      int start = present.documentStart();
      int end = present.documentEnd();
      if (end - start <= LONGEST
          && scanner.scan(present.document(), start, end, event) == null
          && observe(matcher, event)) {
        next = Long.MAX_VALUE;
      }
    }
  }
}
