package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GramFilterTest {
  @Test
  void no_place_of_a_wanted_gram_is_passed_over() {
    Chance chance = new Chance(5);
    int found = 0;
    for (int round = 0; round < 5_000; round++) {
      byte[] text = text(chance, 40);
      int from = chance.below(text.length + 1);
      int end = from + chance.below(text.length - from + 1);
      int[] grams =
          chance.list(0, 4, () -> PatternIndex.gram(text(chance, 8), chance.below(6))).stream()
              .mapToInt(Integer::intValue)
              .toArray();
      GramFilter filter = new GramFilter(grams);
      int at = filter.next(text, from, end);
      for (int place = from; place + PatternIndex.GRAM <= end; place++) {
        int here = PatternIndex.gram(text, place);
        if (List.of(boxed(grams)).contains(here)) {
          found++;
          while (at >= 0 && at < place) {
            at = filter.next(text, at + 1, end);
          }
          assertThat(at).isEqualTo(place);
        }
      }
    }
    assertThat(found).as("random grams stand in random texts").isGreaterThan(1_000);
  }

  @Test
  void nothing_stands_where_none_is_wanted() {
    byte[] text = "powershell.exe -enc".getBytes(StandardCharsets.US_ASCII);
    assertThat(new GramFilter(new int[0]).next(text, 0, text.length)).isNegative();
  }

  private static Integer[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }

  private static byte[] text(Chance chance, int most) {
    return String.join("", chance.list(8, most, () -> chance.of(List.of("a", "b", "c"))))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
