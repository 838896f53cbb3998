package dev.seriema.cli.run;

import dev.seriema.detector.failure.RuleFailedException;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.BlockSource;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets several threads work on the blocks of the input and hands their results out in its order.
///
/// As many blocks as twice the threads are in work or wait to be handed out; a thread that is ahead
/// waits. What a thread works with is made when it has a block, so that an input of one block pays
/// for one.
///
/// @param <R> what is made of a block
public final class OrderedWork<R> {
  /// Makes a result of a block. Each thread has its own.
  public interface Worker<R> {
    /// @param findings what the reader told before the block
    R work(@Nullable LineBlock block, List<IntakeFinding> findings);
  }

  private final Function<Consumer<IntakeFinding>, BlockSource> opening;
  private final int threads;
  private final Map<Long, R> done = new HashMap<>();
  private long handedOut;
  private int working;
  private @Nullable R last;
  private @Nullable Throwable failure;
  private boolean stopped;
  private boolean isEnding;

  /// Blocks that threads have taken and not delivered.
  private int inWork;

  /// @param lineLimit the longest line that is read, in bytes
  public OrderedWork(List<EventSource> sources, int lineLimit, int threads) {
    this(findings -> new BlockReader(sources, lineLimit, findings), threads);
  }

  /// @param opening begins to read; it is given whom to tell what is wrong
  public OrderedWork(Function<Consumer<IntakeFinding>, BlockSource> opening, int threads) {
    this.opening = opening;
    this.threads = threads;
  }

  /// Reads all inputs.
  ///
  /// @param workers makes what one thread works with; is called by one thread at a time
  /// @param sink takes results one by one, on the calling thread; the last is that of a null block,
  ///   with what the reader told after the last block. It returns whether to go on.
  /// @throws RuleFailedException when a worker does; whatever else one throws is a cause
  public void run(Supplier<Worker<R>> workers, Predicate<R> sink) {
    List<IntakeFinding> found = new ArrayList<>();
    BlockSource reader = opening.apply(found::add);
    try {
      working = threads;
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            Thread.ofPlatform()
                .daemon()
                .name("seriema-" + i)
                .start(() -> work(reader, found, new LazyWorker<>(workers))));
      }
      handOut(sink);
      stop(running);
    } finally {
      close(reader);
    }
  }

  /// Lets [#run] end with the blocks that were read, also while a thread waits for input. May be
  /// called by any thread.
  public synchronized void end() {
    isEnding = true;
    notifyAll();
  }

  /// Who ends early leaves the input as it is: a thread may hold it that waits for what never
  /// comes.
  private void close(BlockSource reader) {
    boolean isLeft;
    synchronized (this) {
      isLeft = isEnding;
    }
    if (!isLeft) {
      reader.close();
    }
  }

  private void work(BlockSource reader, List<IntakeFinding> found, Worker<R> worker) {
    try {
      boolean more = true;
      while (more) {
        more = step(reader, found, worker);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error fault) {
      fail(fault);
    } finally {
      finish();
    }
  }

  private boolean step(BlockSource reader, List<IntakeFinding> found, Worker<R> worker)
      throws InterruptedException {
    LineBlock block;
    List<IntakeFinding> before;
    synchronized (reader) {
      block = reader.next();
      if (block != null && !begin()) {
        return false;
      }
      before = List.copyOf(found);
      found.clear();
    }
    if (block == null) {
      if (!before.isEmpty()) {
        endWith(worker.work(null, before));
      }
      return false;
    }
    R result = worker.work(block, before);
    block.release();
    return deliver(block.number(), result);
  }

  /// @return whether the block is still asked for
  private synchronized boolean begin() {
    if (isEnding) {
      return false;
    }
    inWork++;
    return true;
  }

  private synchronized boolean deliver(long number, R result) throws InterruptedException {
    done.put(number, result);
    inWork--;
    notifyAll();
    while (!stopped && number >= handedOut + 2L * threads) {
      wait();
    }
    return !stopped;
  }

  private synchronized void endWith(R result) {
    last = result;
  }

  private synchronized void fail(Throwable fault) {
    failure = failure == null ? fault : failure;
    stopped = true;
    notifyAll();
  }

  private synchronized void finish() {
    working--;
    notifyAll();
  }

  private void handOut(Predicate<R> sink) {
    try {
      R result = next();
      while (result != null && sink.test(result)) {
        result = next();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next result in order, or null after the last.
  private synchronized @Nullable R next() throws InterruptedException {
    while (!done.containsKey(handedOut)
        && working > 0
        && failure == null
        && !(isEnding && inWork == 0)) {
      wait();
    }
    if (failure instanceof RuleFailedException ofRule) {
      throw ofRule;
    }
    if (failure != null) {
      throw new IllegalStateException("a thread that reads events failed", failure);
    }
    R result = done.remove(handedOut);
    if (result == null) {
      result = last;
      last = null;
    } else {
      handedOut++;
    }
    notifyAll();
    return result;
  }

  /// Is made with its first block.
  private static final class LazyWorker<R> implements Worker<R> {
    private final Supplier<Worker<R>> workers;
    private @Nullable Worker<R> made;

    LazyWorker(Supplier<Worker<R>> workers) {
      this.workers = workers;
    }

    @Override
    public R work(@Nullable LineBlock block, List<IntakeFinding> findings) {
      Worker<R> worker = made;
      if (worker == null) {
        synchronized (workers) {
          worker = workers.get();
        }
        made = worker;
      }
      return worker.work(block, findings);
    }
  }

  private void stop(List<Thread> running) {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    running.forEach(Thread::interrupt);
  }
}
