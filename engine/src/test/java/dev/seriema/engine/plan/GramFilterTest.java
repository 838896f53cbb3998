package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.CaseFolding;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GramFilterTest {
  /// With letters whose other case has another length in UTF-8: a sign of Kelvin, a long s.
  private static final List<String> LETTERS =
      List.of("a", "B", "c", "K", "\u212A", "\u017F", "[", "{", "@", "`", "_", "É", "😀");

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
      long[] filter = GramFilter.of(grams);
      int at = next(filter, text, from, end);
      for (int place = from; place + PatternIndex.GRAM <= end; place++) {
        int here = PatternIndex.gram(text, place);
        if (List.of(boxed(grams)).contains(here)) {
          found++;
          while (at >= 0 && at < place) {
            at = next(filter, text, at + 1, end);
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
    long[] filter = GramFilter.of(new int[0]);
    assertThat(next(filter, text, 0, text.length)).isNegative();
    assertThat(passes(filter, text, 0, text.length)).isFalse();
  }

  @Test
  void what_has_a_wanted_gram_once_it_is_folded_passes() {
    Chance chance = new Chance(6);
    int found = 0;
    for (int round = 0; round < 5_000; round++) {
      String text = String.join("", chance.list(0, 24, () -> chance.of(LETTERS)));
      byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
      byte[] folded = CaseFolding.fold(text).getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at + PatternIndex.GRAM <= folded.length; at++) {
        long[] filter = GramFilter.of(new int[] {PatternIndex.gram(folded, at)});
        assertThat(passes(filter, bytes, 1, bytes.length - 1)).as(text).isTrue();
        found++;
      }
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void what_has_a_piece_passes_where_every_other_place_is_looked_at() {
    Chance chance = new Chance(7);
    for (int round = 0; round < 5_000; round++) {
      byte[] text = text(chance, 40);
      int at = chance.below(text.length - PatternIndex.GRAM);
      AwaitedGrams awaited = new AwaitedGrams();
      awaited.add(PatternIndex.gram(text, at), PatternIndex.gram(text, at + 1));
      long[] filter = awaited.map();
      long map = FilterMap.twofold(FilterMap.of(3, 0, filter.length));
      assertThat(FilterMap.slot(map)).isEqualTo(3);
      assertThat(GramFilter.passes(filter, map, text, chance.below(at + 1), text.length)).isTrue();
      int end = at + PatternIndex.GRAM + 1;
      assertThat(GramFilter.passes(filter, map, text, chance.below(at + 1), end)).isTrue();
    }
  }

  @Test
  void grams_are_twofold_where_each_has_one_beside_it() {
    AwaitedGrams awaited = new AwaitedGrams();
    awaited.add(1, 2);
    assertThat(awaited.areTwofold()).isTrue();
    awaited.add(3, PatternIndex.NONE);
    assertThat(awaited.areTwofold()).isFalse();
  }

  @Test
  void most_texts_without_a_wanted_gram_do_not_pass() {
    long[] filter =
        GramFilter.of(
            IntStream.range(0, 200)
                .map(
                    n -> PatternIndex.gram("%03d".formatted(n).getBytes(StandardCharsets.UTF_8), 0))
                .toArray());
    long passed =
        IntStream.range(0, 10_000)
            .mapToObj(n -> Integer.toString(n, 36).replaceAll("[0-9]", "-") + "/usr/Lib/X11")
            .filter(text -> passes(filter, text.getBytes(StandardCharsets.UTF_8), 0, text.length()))
            .count();
    assertThat(passed).isLessThan(1_000);
  }

  private static int next(long[] filter, byte[] text, int at, int end) {
    return GramFilter.next(filter, FilterMap.of(0, 0, filter.length), text, at, end);
  }

  private static boolean passes(long[] filter, byte[] text, int start, int end) {
    return GramFilter.passes(filter, FilterMap.of(0, 0, filter.length), text, start, end);
  }

  private static Integer[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }

  private static byte[] text(Chance chance, int most) {
    return String.join("", chance.list(8, most, () -> chance.of(List.of("a", "b", "c"))))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
