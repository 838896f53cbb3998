package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.sequence.Dropped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Finds events that belong together in what comes in order of time. Not thread-safe.
///
/// What it gives does not depend on how often it is told of the time. A query that fails is set
/// aside: it gives nothing more, and others give what they would give without it.
public final class Correlator {
  /// After so many events, all queries are told how late it is, so that they forget what is too
  /// old.
  private static final int SWEEP = 1024;

  private final List<CorrelatedQuery> queries;
  private final RunningQueries running;
  private final Suppressors suppressors = new Suppressors();
  private final EventStore store;
  private final Foreknown foreknown;
  private final DetectionMaker maker;
  private final List<Found> found = new ArrayList<>();
  private long newest = Long.MIN_VALUE;
  private long newestNumber = -1;
  private int sinceSweep;
  private final QueryTimes times;

  /// What keeps in memory what is known before all events.
  ///
  /// @param queries over several events, all in one order
  /// @param store keeps what is taken
  public Correlator(List<CorrelatedQuery> queries, EventStore store, CorrelationLimits limits) {
    this(queries, store, EventStore.inMemory(), limits, RuleFailures.FATAL);
  }

  /// @param queries over several events, all in one order
  /// @param store keeps what is taken
  /// @param foreknown keeps what is known before all events, which is needed for longer
  /// @param failures is told of queries that fail
  public Correlator(
      List<CorrelatedQuery> queries,
      EventStore store,
      EventStore foreknown,
      CorrelationLimits limits,
      RuleFailures failures) {
    this.queries = List.copyOf(queries);
    this.store = store;
    this.maker = new DetectionMaker(store, foreknown);
    int numbers = queries.stream().mapToInt(query -> query.number() + 1).max().orElse(0);
    times = new QueryTimes(numbers);
    running = new RunningQueries(numbers, failures, this::forget);
    this.foreknown = new Foreknown(foreknown, running);
    for (CorrelatedQuery query : queries) {
      try {
        begin(query, limits);
      } catch (RuntimeException | StackOverflowError cause) {
        running.fail(query.number(), cause, new RuleFailure.Doing.Beginning());
      }
    }
  }

  private void begin(CorrelatedQuery query, CorrelationLimits limits) {
    int number = query.number();
    Correlation correlation =
        Correlation.of(query.task(), limits, find -> found.add(new Found(number, find)));
    query.suppression().ifPresent(how -> suppressors.put(number, suppressor(query, how, limits)));
    running.begin(number, correlation);
  }

  private static Suppressor suppressor(
      CorrelatedQuery query, Suppressing how, CorrelationLimits limits) {
    return new Suppressor(how, new GroupReader(how, query.task(), limits), limits.openGroups());
  }

  private void forget(int query) {
    suppressors.remove(query);
    found.removeIf(each -> each.query == query);
  }

  /// What is remembered, to be written down or to be taken up.
  ///
  /// @param identities by what each query is known again
  public CorrelatorState state(IntFunction<RuleIdentity> identities) {
    return new CorrelatorState(this, queries, identities);
  }

  /// Takes up where another process stopped.
  ///
  /// @param newestNumber of what is in the store, or -1
  /// @param newestForeknown of what is known before all events, or -1
  void begin(long newest, long newestNumber, long newestForeknown) {
    this.newest = newest;
    this.newestNumber = newestNumber;
    foreknown.begin(newestForeknown);
  }

  /// The time that has passed, in nanoseconds since 1970; nothing before it may be taken.
  public long newest() {
    return newest;
  }

  /// The time to let pass so that something may become certain by that alone; [Long#MAX_VALUE]
  /// where nothing waits for time. Who gives back what is found lets time pass from one to the
  /// next.
  public long due() {
    return running.due();
  }

  EventStore store() {
    return store;
  }

  EventStore foreknown() {
    return foreknown.store();
  }

  @Nullable Suppressor suppressor(int query) {
    return suppressors.get(query);
  }

  /// Takes what is found as soon as it is certain. What it throws is taken as a failure of the
  /// query that found it, unless the world is at fault: then it throws an [IOException] or an
  /// [UncheckedIOException].
  ///
  /// Two more calls keep accounts apart from what is taken: whatever was found is either taken or
  /// counted in what was taken before.
  public interface Sink {
    void take(Detection detection) throws IOException;

    /// Whether something counts at all; it is asked before anything is made of it.
    default boolean wants(Detection detection) {
      return true;
    }

    /// Learns that a query found something, before anything is made of it.
    ///
    /// @param times one for each group that it is counted in
    default void found(int query, int times) {}

    /// Learns that it was counted in what was taken before.
    default void suppressed(int query) {}
  }

  /// Takes the next event in order.
  ///
  /// @param at when it happened, in nanoseconds since 1970
  /// @param event as it was written for this order
  /// @throws IOException when the store or the sink does
  public void take(long at, byte[] event, Sink sink) throws IOException {
    newest = Math.max(newest, at);
    running.passTime(at);
    give(sink);
    endGroups(KeptEvent.moment(at), sink);
    CorrelatedEvent parts = new CorrelatedEvent(event);
    KeptOnce kept = new KeptOnce(store, event, parts.start());
    LongSupplier measuring = times.next();
    while (parts.next()) {
      long since = measuring == null ? 0 : measuring.getAsLong();
      take(parts, kept, at);
      if (measuring != null) {
        times.add(parts.query(), measuring.getAsLong() - since);
      }
    }
    newestNumber = kept.newest(newestNumber);
    give(sink);
    if (++sinceSweep >= SWEEP) {
      sweep();
    }
  }

  private void take(CorrelatedEvent parts, KeptOnce kept, long at) throws IOException {
    int query = parts.query();
    if (running.isSetAside(query)) {
      return;
    }
    Correlation correlation = running.get(query);
    try {
      correlation.take(kept, at, parts.hit());
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    } catch (RuntimeException | StackOverflowError cause) {
      running.fail(query, cause, doing(kept.source()));
    }
  }

  /// Lets a query find nothing more: what it remembers is forgotten, and what it has not told yet
  /// is never told.
  ///
  /// @param query one that failed elsewhere; nothing happens where it is of another order
  public void setAside(int query) {
    running.setAside(query);
  }

  private static RuleFailure.Doing atTime(long time) {
    return new RuleFailure.Doing.AtTime(KeptEvent.moment(time));
  }

  boolean isSetAside(int query) {
    return running.isSetAside(query);
  }

  /// Begins to measure how long each query takes over events.
  ///
  /// @param clock tells nanoseconds since some moment
  public void measureBy(LongSupplier clock) {
    times.measureBy(clock);
  }

  /// How long a query took over events, estimated from some of them.
  public long nanoseconds(int query) {
    return times.nanoseconds(query);
  }

  /// Takes what is known before all events, such as an indicator of threats, whenever it happened:
  /// it counts for the events that are taken after it.
  ///
  /// @param document as it was written for this order
  /// @throws IOException when the store does
  public void learn(byte[] document) throws IOException {
    foreknown.learn(document);
  }

  private static RuleFailure.Doing doing(SourceEvent event) {
    return new RuleFailure.Doing.OnEvent(event.index(), event.id());
  }

  /// Lets time pass.
  ///
  /// @param watermark no event before it will come any more, in nanoseconds since 1970
  /// @throws IOException when the store or the sink does
  public void advance(long watermark, Sink sink) throws IOException {
    newest = Math.max(newest, watermark);
    running.passTime(watermark);
    give(sink);
    endGroups(KeptEvent.moment(watermark), sink);
  }

  /// Takes time as complete.
  ///
  /// @throws IOException when the store or the sink does
  public void finish(Sink sink) throws IOException {
    for (RunningQueries.Running each : running.waiting()) {
      running.finish(each);
    }
    give(sink);
    finishOthers(sink);
  }

  /// Takes the input as complete up to a time: what waits for a later one gives no match.
  ///
  /// @param completeTo in nanoseconds since 1970; an event at that very time would be there
  /// @throws IOException when the store or the sink does
  public void finish(long completeTo, Sink sink) throws IOException {
    long past = completeTo == Long.MAX_VALUE ? completeTo : completeTo + 1;
    running.passTime(past);
    give(sink);
    finishOthers(sink);
  }

  /// Those that wait for all events rather than for a time, such as samples, have an order of their
  /// own.
  private void finishOthers(Sink sink) throws IOException {
    for (RunningQueries.Running each : running.all()) {
      if (!each.correlation().waitsForTime()) {
        running.finish(each);
      }
    }
    for (ReadyDetection each : ready()) {
      tell(each.detection(), sink);
    }
    endGroups(Instant.MAX.minusNanos(1), sink);
  }

  /// What bounds have cost, over all queries.
  public Dropped dropped() {
    return running.all().stream()
        .map(each -> each.correlation().dropped())
        .reduce(Dropped.NOTHING, Dropped::plus)
        .plus(Dropped.remembered(suppressors.endedEarly(), 0));
  }

  Correlation correlation(int query) {
    return running.get(query);
  }

  private void sweep() {
    sinceSweep = 0;
    long oldest = newestNumber + 1;
    for (RunningQueries.Running each : running.all()) {
      oldest = Math.min(oldest, oldestReference(each, oldest));
    }
    store.forgetBefore(oldest);
  }

  /// The least number that a query still needs.
  ///
  /// @param none where it needs nothing
  private long oldestReference(RunningQueries.Running each, long none) {
    try {
      each.correlation().advance(newest);
      return each.correlation().oldestReference().orElse(none);
    } catch (RuntimeException | StackOverflowError cause) {
      running.fail(each.query(), cause, atTime(newest));
      return none;
    }
  }

  private void give(Sink sink) throws IOException {
    if (found.isEmpty()) {
      return;
    }
    List<ReadyDetection> ready = ready();
    ready.sort(ReadyDetection.ORDER);
    for (ReadyDetection each : ready) {
      tell(each.detection(), sink);
    }
  }

  /// What was found since the last call, as it was found.
  private List<ReadyDetection> ready() throws IOException {
    List<ReadyDetection> ready = new ArrayList<>(found.size());
    for (Found each : List.copyOf(found)) {
      addReady(each, ready);
    }
    found.clear();
    return ready;
  }

  private void addReady(Found each, List<ReadyDetection> ready) throws IOException {
    running.guard(
        each.query, () -> ready.add(maker.make(each.query, each.find)), () -> atTime(newest));
  }

  private void tell(Detection detection, Sink sink) throws IOException {
    endGroups(detection.raised(), sink);
    if (running.isSetAside(detection.query())) {
      return;
    }
    running.guard(detection.query(), () -> tellOnce(detection, sink), () -> doing(detection));
  }

  private static RuleFailure.Doing doing(Detection detection) {
    return switch (detection) {
      case EventGroup group -> doing(group.present().getLast());
      case EventDetection single -> doing(single.event());
      case CountDetection count -> new RuleFailure.Doing.AtTime(count.raised());
      case SuppressedDetection suppressed -> doing(suppressed.first());
    };
  }

  private void tellOnce(Detection detection, Sink sink) throws IOException {
    if (!sink.wants(detection)) {
      return;
    }
    Suppressor suppressor = suppressors.get(detection.query());
    if (suppressor == null) {
      sink.found(detection.query(), 1);
      sink.take(detection);
    } else {
      suppressor.take(detection, sink);
    }
  }

  /// Ends the groups whose time is over, in the order in which it was.
  private void endGroups(Instant now, Sink sink) throws IOException {
    int next = suppressors.nextToEnd(now);
    while (next != Suppressors.NO_QUERY) {
      endNext(next, sink);
      next = suppressors.nextToEnd(now);
    }
  }

  private void endNext(int query, Sink sink) throws IOException {
    Suppressor suppressor = suppressors.get(query);
    if (suppressor == null) {
      return;
    }
    Instant end = suppressor.nextEnd();
    running.guard(query, () -> suppressor.endNext(sink), () -> new RuleFailure.Doing.AtTime(end));
  }

  private record Found(int query, Find find) {}
}
