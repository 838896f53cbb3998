package dev.seriema.detector;

import dev.seriema.engine.match.MatcherWork;
import java.util.BitSet;
import java.util.Map;

/// How much work each rule of a detector made, summed over threads: what a [DetectorThread] did is
/// in it once the thread was told to add it.
public final class RuleWork {
  private final Detector detector;

  /// By the numbers of conditions.
  private final long[] shown;

  private final long[] tried;
  private final long[] nanoseconds;

  /// By the numbers of rules.
  private final long[] hits;

  private long shownToAll;

  RuleWork(Detector detector) {
    this.detector = detector;
    shown = new long[detector.plan().rules()];
    tried = new long[shown.length];
    nanoseconds = new long[shown.length];
    hits = new long[detector.rules().size()];
  }

  /// Events that a rule was shown: those of its indices, and those of which no index is known.
  ///
  /// @param rule its number
  public synchronized long seen(int rule) {
    return shownToAll + shown[detector.planned().firstCondition(rule)];
  }

  /// How often a condition of a rule or of its exceptions was tried on an event.
  ///
  /// @param rule its number
  public long candidates(int rule) {
    return sum(tried, rule);
  }

  /// Events that satisfied the condition of a rule, or one of several.
  ///
  /// @param rule its number
  public synchronized long hits(int rule) {
    return hits[rule];
  }

  /// How long it took to try a rule on events, where some blocks of events stand for others.
  ///
  /// @param rule its number
  public long nanoseconds(int rule) {
    return sum(nanoseconds, rule);
  }

  /// @param work of one thread since it last added to this, which begins anew
  /// @param weight how many times the time counts that was measured
  synchronized void add(MatcherWork work, ThreadWork own, long weight) {
    for (int condition = 0; condition < tried.length; condition++) {
      tried[condition] += work.tried(condition);
      nanoseconds[condition] += work.nanoseconds(condition) * weight;
    }
    shownToAll += own.shownToAll();
    for (Map.Entry<BitSet, long[]> scope : own.shown()) {
      long events = scope.getValue()[0];
      scope.getKey().stream().forEach(condition -> shown[condition] += events);
    }
    for (int rule = 0; rule < hits.length; rule++) {
      hits[rule] += own.hits(rule);
    }
    work.clear();
    own.clear();
  }

  private synchronized long sum(long[] ofConditions, int rule) {
    long sum = 0;
    int condition = detector.planned().firstCondition(rule);
    for (; condition < tried.length && detector.planned().rule(condition) == rule; condition++) {
      sum += ofConditions[condition];
    }
    return sum;
  }
}
