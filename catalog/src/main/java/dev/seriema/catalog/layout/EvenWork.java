package dev.seriema.catalog.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Work on many things by all cores: each takes the next thing when it is done with one, so that
/// none waits long for the others, however uneven the things are.
public final class EvenWork {
  private EvenWork() {}

  /// What comes of each thing, in their order, on any number of cores.
  ///
  /// @param work may be called by several threads at once
  public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
    List<R> all = new ArrayList<>(things.size());
    inOrder(things, work, all::add);
    return all;
  }

  /// Gives on what comes of each thing as soon as it and all before it are there.
  ///
  /// @param work may be called by several threads at once
  /// @param taker is called by the calling thread only, in the order of the things
  public static <T, R> void inOrder(
      List<T> things, Function<? super T, ? extends R> work, Consumer<? super R> taker) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(things.size());
    AtomicInteger next = new AtomicInteger();
    IntPredicate one =
        i -> {
          if (i < things.size()) {
            results.set(i, work.apply(things.get(i)));
          }
          return i < things.size();
        };
    List<ForkJoinTask<?>> helpers = new ArrayList<>();
    int cores = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
    for (int helper = 1; helper < cores; helper++) {
      helpers.add(ForkJoinPool.commonPool().submit(() -> share(next, one)));
    }
    int given = 0;
    while (one.test(next.getAndIncrement())) {
      given = give(results, given, taker);
    }
    helpers.forEach(ForkJoinTask::join);
    give(results, given, taker);
  }

  private static void share(AtomicInteger next, IntPredicate one) {
    boolean isMore = true;
    while (isMore) {
      isMore = one.test(next.getAndIncrement());
    }
  }

  /// Gives on results from a place on up to the first that is not there.
  ///
  /// @return its place
  private static <R> int give(
      AtomicReferenceArray<R> results, int from, Consumer<? super R> taker) {
    int at = from;
    for (; at < results.length(); at++) {
      R result = results.getAndSet(at, null);
      if (result == null) {
        return at;
      }
      taker.accept(result);
    }
    return at;
  }
}
