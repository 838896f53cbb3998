package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.RuleWork;
import dev.seriema.model.rule.RuleId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/// What each rule of a run costs: how often it was tried, and for how long.
///
/// Events are matched in far less time than it takes to read a clock for each rule, so that only
/// some blocks of events are timed: the first [#ALL_TIMED], then one of as many, which stands for
/// the others. Writing alerts and executing rules is timed always.
public final class RuleCosts {
  /// How many blocks are timed before one stands for as many.
  static final int ALL_TIMED = 16;

  private final RuleWork work;
  private final AtomicLongArray others;
  private final Map<RuleId, Integer> numbers = new HashMap<>();
  private final LongSupplier clock;

  /// @param clock tells nanoseconds since some moment
  public RuleCosts(Detector detector, LongSupplier clock) {
    this.clock = clock;
    work = detector.work();
    others = new AtomicLongArray(detector.rules().size());
    for (int number = 0; number < detector.rules().size(); number++) {
      numbers.put(detector.rule(number).id(), number);
    }
  }

  LongSupplier clock() {
    return clock;
  }

  /// Prepares a thread for a block.
  ///
  /// @param block its number
  void begin(DetectorThread thread, long block) {
    thread.measureBy(weight(block) > 0 ? clock : null);
  }

  /// Takes what a thread did for a block.
  void end(DetectorThread thread, long block) {
    thread.addWorkTo(work, weight(block));
  }

  /// Charges a rule for the time since a moment.
  ///
  /// @return the moment that it is now
  long charge(int rule, long since) {
    long now = clock.getAsLong();
    others.addAndGet(rule, now - since);
    return now;
  }

  /// Charges a rule for the time since a moment, by its id.
  long charge(RuleId rule, long since) {
    Integer number = numbers.get(rule);
    return number == null ? clock.getAsLong() : charge(number, since);
  }

  /// Charges a rule for time that somebody else has measured.
  void add(int rule, long nanoseconds) {
    others.addAndGet(rule, nanoseconds);
  }

  /// How often the rule was tried, on what, and how often events satisfied it.
  RuleWork work() {
    return work;
  }

  /// How long the rule took on all threads together, estimated.
  long nanoseconds(int rule) {
    return work.nanoseconds(rule) + others.get(rule);
  }

  /// How many blocks a block stands for; 0 where it is not timed.
  static long weight(long block) {
    return block < ALL_TIMED ? 1 : block % ALL_TIMED == 0 ? ALL_TIMED : 0;
  }
}
