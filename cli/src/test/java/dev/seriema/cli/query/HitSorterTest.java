package dev.seriema.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HitSorterTest {
  @Test
  void sorting_on_disk_gives_the_order_of_sorting_in_memory() throws IOException {
    Chance chance = new Chance(11);
    for (int round = 0; round < 50; round++) {
      List<Hit> hits = new ArrayList<>();
      int number = chance.below(200);
      for (int i = 0; i < number; i++) {
        hits.add(hit(chance, i));
      }
      List<Hit> sorted = hits.stream().sorted(Hit.ORDER).toList();
      int from = chance.below(number + 1);
      try (HitSorter sorter = new HitSorter(20L + chance.below(2000))) {
        for (Hit hit : hits) {
          sorter.add(hit);
        }
        List<Hit> drained = new ArrayList<>();
        sorter.drain(from, sorter.count(), drained::add);
        assertThat(drained).as("round %s", round).isEqualTo(sorted.subList(from, number));
      }
    }
  }

  @Test
  void time_comes_before_tiebreaker_and_tiebreaker_before_arrival() throws IOException {
    Hit late = new Hit(2, Hit.Tiebreaker.of(1), 0, "late");
    Hit tiedHigh = new Hit(1, Hit.Tiebreaker.of(10), 1, "ten");
    Hit tiedLow = new Hit(1, Hit.Tiebreaker.of(9), 2, "nine");
    Hit tiedText = new Hit(1, Hit.Tiebreaker.of("a"), 3, "text");
    Hit untied = new Hit(1, null, 4, "no tiebreaker");
    Hit timeless = new Hit(Hit.NO_TIME, null, 5, "no time");
    try (HitSorter sorter = new HitSorter()) {
      for (Hit hit : List.of(timeless, late, untied, tiedText, tiedHigh, tiedLow)) {
        sorter.add(hit);
      }
      List<String> texts = new ArrayList<>();
      sorter.drain(0, sorter.count(), hit -> texts.add(hit.text()));
      assertThat(texts).containsExactly("nine", "ten", "text", "no tiebreaker", "late", "no time");
    }
  }

  private static Hit hit(Chance chance, long arrival) {
    Hit.Tiebreaker tiebreaker =
        switch (chance.below(3)) {
          case 0 -> null;
          case 1 -> Hit.Tiebreaker.of(chance.below(3));
          default -> Hit.Tiebreaker.of("t" + chance.below(3));
        };
    long time = chance.oneIn(9) ? Hit.NO_TIME : chance.below(5);
    return new Hit(time, tiebreaker, arrival, "é" + "x".repeat(chance.below(40)));
  }
}
