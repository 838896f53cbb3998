package dev.seriema.cli.run;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.engine.sequence.Dropped;

/// What a run counts, block by block in the order of the input. Not thread-safe.
public final class RunTally {
  private final ReadingTally reading;
  private final ExecutionTally executions;

  private long evaluated;
  private long unpicked;
  private long late;
  private long bytes;
  private long untimed;
  private long excepted;
  private long created;
  private long duplicate;
  private long suppressed;
  private long disordered;
  private Dropped dropped = Dropped.NOTHING;

  /// @param reading counts what is refused
  /// @param executions counts what executions of rules found no room for
  public RunTally(ReadingTally reading, ExecutionTally executions) {
    this.reading = reading;
    this.executions = executions;
  }

  /// Takes a block, of whose events some came too late.
  void add(BlockResult block, int lateNow) {
    late += lateNow;
    evaluated += block.evaluated() - lateNow;
    unpicked += block.unpicked();
    untimed += block.untimed();
    excepted += block.excepted();
    bytes += block.bytes();
  }

  void raised(boolean isNew) {
    created += isNew ? 1 : 0;
    duplicate += isNew ? 0 : 1;
  }

  /// Takes what executions did not raise.
  void passedOver(long duplicates, long exceptedNow) {
    duplicate += duplicates;
    excepted += exceptedNow;
  }

  /// Takes what is known when all input is read.
  void finish(EventLanes lanes) {
    dropped = lanes.dropped();
    suppressed = lanes.suppressed();
    disordered = lanes.late();
  }

  /// Documents that were refused, whose index no rule picks, or that were shown to a rule, late or
  /// in time.
  public long read() {
    return evaluated + late + unpicked + reading.refused();
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

  /// Matches, the sum of what became of them.
  public long found() {
    return created + suppressed + excepted + overLimit() + duplicate;
  }

  public long created() {
    return created;
  }

  /// Matches that were counted in an alert instead of raising their own.
  public long suppressed() {
    return suppressed;
  }

  /// Matches whose alert was there already.
  public long duplicate() {
    return duplicate;
  }

  /// Matches that raised no alert as an execution raised as many as it may.
  public long overLimit() {
    return executions.overLimit();
  }

  /// Matches on single events that the exceptions of their rule took away.
  public long excepted() {
    return excepted;
  }
}
