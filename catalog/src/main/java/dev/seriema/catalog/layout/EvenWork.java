package dev.seriema.catalog.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// Work on many things by all cores: each takes the next thing when it is done with one, so that
/// none waits long for the others, however uneven the things are.
public final class EvenWork {
  private EvenWork() {}

  /// What comes of each thing, in their order, on any number of cores.
  ///
  /// @param work may be called by several threads at once
  public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(things.size());
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
            results.set(i, work.apply(things.get(i)));
          }
        };
    List<ForkJoinTask<?>> helpers = new ArrayList<>();
    int cores = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
    for (int helper = 1; helper < cores; helper++) {
      helpers.add(ForkJoinPool.commonPool().submit(share));
    }
    share.run();
    helpers.forEach(ForkJoinTask::join);
    List<R> all = new ArrayList<>(things.size());
    for (int i = 0; i < things.size(); i++) {
      all.add(results.get(i));
    }
    return all;
  }
}
