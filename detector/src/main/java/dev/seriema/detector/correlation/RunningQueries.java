package dev.seriema.detector.correlation;

import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The queries of one order, each by its number, without those that failed.
final class RunningQueries {
  private final TreeMap<Integer, Running> running = new TreeMap<>();

  /// By number; null where a query has another order, is set aside or is none.
  private final @Nullable Correlation[] byNumber;

  /// Those that something may become certain for by time alone.
  private List<Running> waiting = List.of();

  private final BitSet setAside = new BitSet();
  private final RuleFailures failures;
  private final IntConsumer forgetting;

  /// @param numbers of queries: all are below it
  /// @param failures is told of queries that fail
  /// @param forgetting is told of each that is set aside
  RunningQueries(int numbers, RuleFailures failures, IntConsumer forgetting) {
    this.byNumber = new Correlation[numbers];
    this.failures = failures;
    this.forgetting = forgetting;
  }

  /// A query and what finds its groups.
  record Running(int query, Correlation correlation) {}

  interface Step {
    void take() throws IOException;
  }

  void begin(int query, Correlation correlation) {
    running.put(query, new Running(query, correlation));
    byNumber[query] = correlation;
    waiting = waitingNow();
  }

  private List<Running> waitingNow() {
    return running.values().stream().filter(each -> each.correlation.waitsForTime()).toList();
  }

  /// By number. Whoever goes through them may set them aside.
  Collection<Running> all() {
    return List.copyOf(running.values());
  }

  /// Those that something may become certain for by time alone, by number.
  List<Running> waiting() {
    return waiting;
  }

  Correlation get(int query) {
    Correlation correlation = query < byNumber.length ? byNumber[query] : null;
    if (correlation == null) {
      throw new IllegalArgumentException("query " + query + " is not in this order");
    }
    return correlation;
  }

  boolean isSetAside(int query) {
    return setAside.get(query);
  }

  /// Lets a query find nothing more; nothing happens where it is of another order.
  void setAside(int query) {
    setAside.set(query);
    running.remove(query);
    waiting = waitingNow();
    if (query < byNumber.length) {
      byNumber[query] = null;
    }
    forgetting.accept(query);
  }

  /// Sets a query aside and tells why.
  void fail(int query, Throwable cause, RuleFailure.Doing doing) {
    setAside(query);
    failures.failed(RuleFailure.of(query, cause, doing));
  }

  /// Lets a query do something, and sets it aside where it fails. The world's faults are thrown.
  ///
  /// @param doing what is told of a failure
  void guard(int query, Step step, Supplier<RuleFailure.Doing> doing) throws IOException {
    try {
      step.take();
    } catch (UncheckedIOException fault) {
      throw fault;
    } catch (RuntimeException | StackOverflowError cause) {
      fail(query, cause, doing.get());
    }
  }

  /// Tells all that wait for it of the time.
  void passTime(long time) throws IOException {
    for (Running each : waiting) {
      guard(
          each.query,
          () -> each.correlation.advance(time),
          () -> new RuleFailure.Doing.AtTime(KeptEvent.moment(time)));
    }
  }

  /// The time to let pass so that something may become certain by that alone; [Correlation#NEVER]
  /// where nothing waits for time.
  long due() {
    long due = Correlation.NEVER;
    for (Running each : waiting) {
      due = Math.min(due, each.correlation.due());
    }
    return due;
  }

  void finish(Running each) throws IOException {
    guard(each.query, each.correlation::finish, RuleFailure.Doing.AtTheEnd::new);
  }
}
