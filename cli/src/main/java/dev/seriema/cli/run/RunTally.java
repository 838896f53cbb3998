package dev.seriema.cli.run;

import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.schedule.Found;
import dev.seriema.engine.sequence.Dropped;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// What a run counts, block by block in the order of the input. Not thread-safe.
public final class RunTally {
  private final List<RuleTally> rules;
  private final ReturnedTally returned = new ReturnedTally();

  private long read;
  private long evaluated;
  private long unpicked;
  private long late;
  private long bytes;
  private long untimed;
  private long disordered;
  private Dropped dropped = Dropped.NOTHING;

  /// @param rules how many run
  public RunTally(int rules) {
    this.rules = Stream.generate(RuleTally::new).limit(rules).toList();
  }

  /// Takes a block, of whose events it is not judged yet which came too late.
  ///
  /// @param setAside rules that failed before it, of which nothing counts any more
  void add(BlockResult block, IntPredicate setAside) {
    read += block.read();
    unpicked += block.unpicked();
    untimed += block.untimed();
    bytes += block.bytes();
    block.found().stream().filter(rule -> !setAside.test(rule)).forEach(rule -> found(rule, 1));
    block.excepted().stream().filter(rule -> !setAside.test(rule)).forEach(this::excepted);
  }

  /// Takes that an event was shown to rules.
  void evaluated(boolean isLate) {
    if (isLate) {
      late++;
    } else {
      evaluated++;
    }
  }

  void found(int rule, int times) {
    rule(rule).found += times;
  }

  void raised(int rule, boolean isNew) {
    if (isNew) {
      rule(rule).created++;
    } else {
      rule(rule).duplicate++;
    }
  }

  void excepted(int rule) {
    rule(rule).excepted++;
  }

  /// What became of alerts among rules that read alerts.
  public ReturnedTally returned() {
    return returned;
  }

  void suppressed(int rule) {
    rule(rule).suppressed++;
  }

  /// Takes what executions found, and did not raise.
  ///
  /// @param found by the number of the rule
  void executed(Map<Integer, Found> found) {
    found.forEach((number, of) -> {
      RuleTally rule = rule(number);
      rule.found += of.matches();
      rule.duplicate += of.duplicate();
      rule.suppressed += of.suppressed();
      rule.excepted += of.excepted();
      rule.overLimit += of.overLimit();
    });
  }

  /// Takes what is known when all input is read.
  void finish(EventLanes lanes) {
    dropped = lanes.dropped();
    disordered = lanes.late();
  }

  /// Takes rules that failed: matches of which they had not said yet what becomes of them do not
  /// count as found.
  void setAside(List<RuleFailure> failed) {
    failed.forEach(failure -> rule(failure.rule()).breakOff());
  }

  /// What became of the matches of a rule.
  ///
  /// @param number of the rule
  public RuleTally rule(int number) {
    return rules.get(number);
  }

  /// Documents, counted as they were read: those that were refused, whose index no rule picks, or
  /// that were shown to a rule, late or in time.
  public long read() {
    return read;
  }

  /// Documents that were shown to a rule, in time.
  public long evaluated() {
    return evaluated;
  }

  public long unpicked() {
    return unpicked;
  }

  /// Documents that were shown to rules that need no order, and too late for others.
  public long late() {
    return late;
  }

  /// Bytes of the documents as they were read, unpacked.
  public long bytes() {
    return bytes;
  }

  /// Events that took no part in rules that need order, as they have no time.
  public long untimed() {
    return untimed;
  }

  /// Events that were evaluated in time, and too late for a rule that needs order.
  public long disordered() {
    return disordered;
  }

  /// What bounds on what is remembered have cost.
  public Dropped dropped() {
    return dropped;
  }

  /// Matches, counted as they were made.
  public long found() {
    return sum(RuleTally::found);
  }

  public long created() {
    return sum(RuleTally::created);
  }

  /// Matches that were counted in an alert instead of raising their own.
  public long suppressed() {
    return sum(RuleTally::suppressed);
  }

  /// Matches whose alert was there already.
  public long duplicate() {
    return sum(RuleTally::duplicate);
  }

  /// Matches that raised no alert as an execution raised as many as it may.
  public long overLimit() {
    return sum(RuleTally::overLimit);
  }

  /// Matches on single events that the exceptions of their rule took away.
  public long excepted() {
    return sum(RuleTally::excepted);
  }

  private long sum(ToLongFunction<RuleTally> part) {
    return rules.stream().mapToLong(part).sum();
  }
}
