package dev.seriema.cli.run;

import dev.seriema.cli.reading.KeptEvents;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.CorrelatorState;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.intake.order.StreamOrder;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.intake.order.Watermark;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What rules of one order wait for. The events of files are put in order all together; with the
/// first event of a stream they are taken as complete but for what is in time still, and from then
/// on the watermark decides. What is known before all events waits for no time: in a stream it
/// counts as soon as it is there.
class GroupLane implements Closeable {
  private final KeptEvents kept = new KeptEvents();
  private final KeptEvents foreknown = new KeptEvents();
  private final TimeSorter files = new TimeSorter();
  private final StreamOrder stream = new StreamOrder();
  private final Correlator correlator;

  /// Follows a time that is not the one by which the stream is judged as a whole.
  private final Watermark watermark;

  private final boolean ownTime;
  private final Lateness lateness;

  /// Whether what is open waits for another run.
  private final boolean keeps;

  private final List<CorrelatedQuery> queries;
  private final @Nullable RuleCosts costs;

  /// Follows the time of files: what lies before it is complete when a stream begins.
  private final Watermark endOfFiles;

  private boolean streams;
  private long late;

  /// @param keeps whether what is open at the end waits for another run
  /// @param costs takes what it costs rules to take events; null where nobody asks
  /// @param failures is told of rules that fail
  GroupLane(
      EventOrder order,
      List<CorrelatedQuery> queries,
      Lateness lateness,
      boolean keeps,
      @Nullable RuleCosts costs,
      RuleFailures failures) {
    this.lateness = lateness;
    this.keeps = keeps;
    this.queries = List.copyOf(queries);
    this.costs = costs;
    correlator = new Correlator(queries, kept, foreknown, CorrelationLimits.DEFAULT, failures);
    if (costs != null) {
      correlator.measureBy(costs.clock());
    }
    endOfFiles = new Watermark(lateness.allowed());
    watermark = new Watermark(lateness.allowed());
    ownTime = !order.timestamp().equals(lateness.timestamp());
  }

  /// @param isStream whether the event comes from a stream
  /// @param isLate whether it is too late by the time of the stream
  void take(TimedEntry entry, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    if (!isStream && !streams) {
      takeOfFile(entry, isLate);
      return;
    }
    beginStream(sink);
    if (entry.isBeforeAll()) {
      correlator.learn(entry.content());
      return;
    }
    if (ownTime ? watermark.isLate(entry.time()) : isLate) {
      late += ownTime ? 1 : 0;
      return;
    }
    stream.add(entry, event -> give(event, sink));
    if (ownTime) {
      pass(watermark.time(), sink);
    }
  }

  /// Only what a former run has passed makes an event of a file late.
  private void takeOfFile(TimedEntry entry, boolean isLate) throws IOException {
    if (keeps && !entry.isBeforeAll()) {
      if (ownTime ? watermark.isBehind(entry.time()) : isLate) {
        late += ownTime ? 1 : 0;
        return;
      }
    }
    files.add(entry);
    if (!entry.isBeforeAll()) {
      endOfFiles.pass(entry.time());
    }
  }

  /// Lets a rule find nothing more.
  void setAside(int rule) {
    correlator.setAside(rule);
  }

  /// Lets the time of the stream pass.
  void advance(long time, Correlator.Sink sink) throws IOException {
    beginStream(sink);
    if (!ownTime) {
      pass(time, sink);
    }
  }

  /// Takes all input as read.
  void finish(Correlator.Sink sink) throws IOException {
    beginStream(sink);
    if (!keeps) {
      complete(sink);
    }
    if (costs != null) {
      for (CorrelatedQuery query : queries) {
        costs.add(query.number(), correlator.nanoseconds(query.number()));
      }
    }
  }

  /// Shows the correlator the next entry in order.
  void give(TimedEntry entry, Correlator.Sink sink) throws IOException {
    correlator.take(entry.time(), entry.content(), sink);
  }

  /// Shows it all that lies before a time.
  void handOut(long time, Correlator.Sink sink) throws IOException {
    stream.advance(time, event -> give(event, sink));
  }

  /// Shows it all that waits, and takes time as complete.
  void complete(Correlator.Sink sink) throws IOException {
    stream.close(event -> give(event, sink));
    correlator.finish(sink);
  }

  Dropped dropped() {
    return correlator.dropped();
  }

  /// Events that came too late for this order, beside those that are late by the time of the
  /// stream.
  long late() {
    return late + stream.disordered();
  }

  @Override
  public void close() throws IOException {
    try (kept;
        foreknown) {
      files.close();
    }
  }

  /// Takes all files as read.
  void beginStream(Correlator.Sink sink) throws IOException {
    if (streams) {
      return;
    }
    streams = true;
    if (keeps) {
      putBehindFormer(sink);
      return;
    }
    long complete = endOfFiles.time();
    files.drain(
        0,
        files.count(),
        entry -> {
          if (entry.isBeforeAll()) {
            correlator.learn(entry.content());
          } else if (entry.time() < complete) {
            give(entry, sink);
          } else {
            stream.add(entry, event -> give(event, sink));
          }
        });
    files.close();
    handOut(complete, sink);
  }

  /// Puts the events of files behind what waits of a former run. What is newer than the lateness
  /// allows waits for what may still come.
  private void putBehindFormer(Correlator.Sink sink) throws IOException {
    if (ownTime) {
      watermark.pass(endOfFiles.newest());
    }
    long passed = ownTime ? watermark.time() : lateness.time();
    files.drain(
        0,
        files.count(),
        entry -> {
          if (entry.isBeforeAll()) {
            correlator.learn(entry.content());
          } else {
            handOut(Math.min(entry.time(), passed), sink);
            stream.add(entry, event -> give(event, sink));
          }
        });
    files.close();
    pass(passed, sink);
  }

  /// Writes down all that waits and all that is remembered, between two events.
  void write(IntFunction<RuleIdentity> identities, StateOutput out) throws IOException {
    CorrelatorState state = correlator.state(identities);
    state.write(out);
    out.number(watermark.newest());
    out.number(stream.handedOut());
    List<TimedEntry> waiting = stream.waiting();
    out.count(waiting.size());
    for (TimedEntry entry : waiting) {
      StoredEntry.write(entry, out);
      state.writeWaiting(entry.content(), out);
    }
  }

  /// Takes up what was written, before any event.
  ///
  /// @return rules whose memory nobody can use
  List<Forgotten> read(IntFunction<RuleIdentity> identities, StateInput in) throws IOException {
    CorrelatorState state = correlator.state(identities);
    List<Forgotten> forgotten = state.read(in);
    watermark.pass(in.number());
    stream.beginAt(Math.max(in.number(), correlator.newest()));
    int count = in.count(Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      StoredEntry entry = StoredEntry.read(in);
      byte[] content = state.readWaiting(in);
      in.expect(entry.time() >= stream.handedOut(), "an event waits whose time has passed");
      if (content.length > 0) {
        stream.add(
            entry.inPlace(i, count, content),
            _ -> {
              throw new DamagedStateException("more events wait than there is room for");
            });
      }
    }
    return forgotten;
  }

  /// How many events wait for the watermark.
  int waiting() {
    return stream.waiting().size();
  }

  /// Lets time pass.
  void pass(long time, Correlator.Sink sink) throws IOException {
    handOut(time, sink);
    if (time > Long.MIN_VALUE) {
      correlator.advance(time, sink);
    }
  }

  StreamOrder stream() {
    return stream;
  }

  Correlator correlator() {
    return correlator;
  }
}
