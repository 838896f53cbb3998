package dev.seriema.detector.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void the_nearest_come_first_and_of_equally_near_ones_the_first() {
    Nearest<String> nearest = new Nearest<>(3);
    nearest.offer(2, "b");
    nearest.offer(5, "e");
    nearest.offer(2, "c");
    nearest.offer(1, "a");
    nearest.offer(2, "d");
    assertThat(nearest.inOrder()).containsExactly("a", "b", "c");
    assertThat(nearest.wants(2)).isFalse();
    assertThat(nearest.wants(1)).isTrue();
  }

  @Test
  void it_keeps_what_a_stable_sort_puts_in_front() {
    for (long seed = 1; seed <= 500; seed++) {
      Chance chance = new Chance(seed);
      Nearest<Integer> nearest = new Nearest<>(1 + chance.below(5));
      List<int[]> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int steps = chance.below(6);
        all.add(new int[] {steps, i});
        nearest.offer(steps, i);
      }
      all.sort(Comparator.comparingInt(one -> one[0]));
      List<Integer> kept = nearest.inOrder();
      assertThat(kept)
          .as("seed %d", seed)
          .isEqualTo(all.stream().map(one -> one[1]).limit(kept.size()).toList());
    }
  }

  @Test
  void it_keeps_one_or_more() {
    assertThatThrownBy(() -> new Nearest<>(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
