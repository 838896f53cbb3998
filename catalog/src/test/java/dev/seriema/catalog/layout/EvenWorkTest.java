package dev.seriema.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Work by all cores gives what work by one gives.
final class EvenWorkTest {
  @Test
  void results_come_in_the_order_of_the_things_and_each_is_worked_on_once() {
    AtomicInteger calls = new AtomicInteger();
    List<Integer> things = IntStream.range(0, 10_000).boxed().toList();
    List<Integer> doubled =
        EvenWork.map(
            things,
            thing -> {
              calls.incrementAndGet();
              return 2 * thing;
            });
    assertThat(doubled).isEqualTo(things.stream().map(thing -> 2 * thing).toList());
    assertThat(calls).hasValue(10_000);
    assertThat(EvenWork.map(List.<Integer>of(), thing -> thing)).isEmpty();
  }

  @Test
  void results_are_given_on_in_order_before_all_are_there() {
    AtomicInteger done = new AtomicInteger();
    List<Integer> given = new ArrayList<>();
    List<Integer> doneBefore = new ArrayList<>();
    EvenWork.inOrder(
        IntStream.range(0, 1_000).boxed().toList(),
        thing -> {
          LockSupport.parkNanos(100_000);
          done.incrementAndGet();
          return thing;
        },
        result -> {
          given.add(result);
          doneBefore.add(done.get());
        });
    assertThat(given).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    assertThat(doneBefore.getFirst()).isLessThan(500);
  }

  @Test
  void what_is_thrown_in_the_work_reaches_the_caller() {
    List<Integer> things = IntStream.range(0, 1_000).boxed().toList();
    assertThatThrownBy(() -> EvenWork.map(things, thing -> 1_000 / (thing - 997)))
        .isInstanceOf(ArithmeticException.class);
  }
}
