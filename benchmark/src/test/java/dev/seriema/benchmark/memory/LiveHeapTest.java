package dev.seriema.benchmark.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.memory.LiveHeap.Point;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveHeapTest {
  @Test
  void what_fills_in_the_first_quarter_is_no_growth() {
    LiveHeap heap = heap(10, 50, 100, 104, 96, 100, 104, 100);
    assertThat(heap.quarters()).containsExactly(30.0, 102.0, 98.0, 102.0);
    assertThat(heap.isFlat()).isTrue();
    assertThat(heap.most()).isEqualTo(104);
  }

  @Test
  void what_is_added_from_quarter_to_quarter_is() {
    LiveHeap heap = heap(10, 50, 100, 100, 110, 110, 120, 120);
    assertThat(heap.growth()).isEqualTo(1.2);
    assertThat(heap.isFlat()).isFalse();
  }

  private static LiveHeap heap(long... bytes) {
    long[] alive = LongStream.of(bytes).toArray();
    return new LiveHeap(
        IntStream.range(0, alive.length).mapToObj(i -> new Point(i + 1, alive[i])).toList());
  }
}
