package dev.seriema.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/// Does the parts of a work at the same time.
public final class Parts {
  private Parts() {}

  /// @param work takes the number of its part, from 0; one part alone is done by the caller's
  ///   thread
  public static void run(int parts, IntConsumer work) throws InterruptedException {
    if (parts == 1) {
      work.accept(0);
      return;
    }
    Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int part = i;
      Thread thread = new Thread(() -> work.accept(part));
      thread.setUncaughtExceptionHandler((_, thrown) -> faults.add(thrown));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable fault = faults.peek();
    if (fault != null) {
      throw new IllegalStateException("a part of the work failed", fault);
    }
  }
}
