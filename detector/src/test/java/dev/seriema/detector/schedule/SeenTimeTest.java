package dev.seriema.detector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTimeTest {
  @Test
  void what_lies_in_no_window_is_counted_whatever_the_order_of_the_windows() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      MatchTable matches = new MatchTable();
      List<Integer> times =
          IntStream.range(0, 40).mapToObj(_ -> random.nextInt(60)).sorted().toList();
      for (int number = 0; number < times.size(); number++) {
        matches.add(new ScheduledPart(0, times.get(number), 0, false, 0), number);
      }
      SeenTime seen = new SeenTime();
      boolean[] covered = new boolean[100];
      int last = -1;
      for (int windows = random.nextInt(8); windows > 0; windows--) {
        int from = random.nextInt(60);
        int to = from + random.nextInt(12);
        seen.add(new Window(from, to));
        IntStream.rangeClosed(from, to).forEach(time -> covered[time] = true);
        last = Math.max(last, to);
      }
      int end = last;
      assertThat(seen.unseen(matches))
          .as("seed %d", seed)
          .isEqualTo(times.stream().filter(time -> !covered[time]).count());
      assertThat(seen.behind(matches))
          .as("seed %d", seed)
          .isEqualTo(times.stream().filter(time -> time > end).count());
    }
  }
}
