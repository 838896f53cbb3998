package dev.seriema.intake.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSorterTest {
  @Test
  void sorting_on_disk_gives_the_order_of_sorting_in_memory() throws IOException {
    Chance chance = new Chance(11);
    for (int round = 0; round < 50; round++) {
      List<TimedEntry> entries = new ArrayList<>();
      int number = chance.below(200);
      for (int i = 0; i < number; i++) {
        entries.add(entry(chance, i));
      }
      List<String> sorted = names(entries.stream().sorted(TimedEntry.ORDER).toList());
      int from = chance.below(number + 1);
      try (TimeSorter sorter = new TimeSorter(100L + chance.below(9_000))) {
        for (TimedEntry entry : entries) {
          sorter.add(entry);
        }
        List<TimedEntry> drained = new ArrayList<>();
        sorter.drain(from, sorter.count(), drained::add);
        assertThat(names(drained)).as("round %s", round).isEqualTo(sorted.subList(from, number));
      }
    }
  }

  @Test
  void many_files_become_few_and_none_is_left() throws IOException {
    List<Path> files;
    List<String> drained = new ArrayList<>();
    try (TimeSorter sorter = new TimeSorter(0)) {
      for (int i = 0; i < 3 * TimeSorter.MOST_RUNS; i++) {
        sorter.add(entry(1_000 - i, null, i, "entry " + i));
        assertThat(sorter.files()).hasSizeLessThanOrEqualTo(TimeSorter.MOST_RUNS);
      }
      files = sorter.files();
      assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
      sorter.drain(0, 3, entry -> drained.add(text(entry)));
    }
    assertThat(drained).containsExactly("entry 191", "entry 190", "entry 189");
    assertThat(files).allSatisfy(file -> assertThat(file).doesNotExist());
  }

  @Test
  void time_comes_before_tiebreaker_and_tiebreaker_before_arrival() throws IOException {
    try (TimeSorter sorter = new TimeSorter()) {
      sorter.add(entry(TimedEntry.NO_TIME, null, 5, "no time"));
      sorter.add(entry(2, number("1"), 0, "late"));
      sorter.add(entry(1, null, 4, "no tiebreaker"));
      sorter.add(entry(1, Tiebreaker.ofText("a"), 3, "text"));
      sorter.add(entry(1, number("10"), 1, "ten"));
      sorter.add(entry(1, number("9"), 2, "nine"));
      List<String> texts = new ArrayList<>();
      sorter.drain(0, sorter.count(), entry -> texts.add(text(entry)));
      assertThat(texts).containsExactly("nine", "ten", "text", "no tiebreaker", "late", "no time");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740992, 9007199254740993",
    "18446744073709551614, 18446744073709551615",
    "0.1, 0.10000000000000000001",
    "-1e400, 1e400",
    "9.99e998, 1e999"
  })
  void numbers_are_compared_exactly(String less, String more) {
    assertThat(number(less)).isLessThan(number(more));
    assertThat(number(more)).isGreaterThan(number(less));
  }

  @Test
  void a_number_that_would_take_long_to_compare_is_none() {
    assertThat(Tiebreaker.ofNumber("1e999999999999")).isEmpty();
    assertThat(Tiebreaker.ofNumber("1" + "0".repeat(Tiebreaker.LONGEST_NUMBER))).isEmpty();
    assertThat(number("1e2000000000")).isGreaterThan(number("1e-2000000000"));
  }

  private static Tiebreaker number(String number) {
    return Tiebreaker.ofNumber(number).orElseThrow();
  }

  private static TimedEntry entry(Chance chance, long arrival) {
    Tiebreaker tiebreaker =
        switch (chance.below(3)) {
          case 0 -> null;
          case 1 -> number(chance.below(3) + "e" + chance.below(3));
          default -> Tiebreaker.ofText("t" + chance.below(3));
        };
    long time = chance.oneIn(9) ? TimedEntry.NO_TIME : chance.below(5);
    return entry(time, tiebreaker, arrival, "é" + arrival + "x".repeat(chance.below(40)));
  }

  private static TimedEntry entry(
      long time, @Nullable Tiebreaker tiebreaker, long arrival, String text) {
    return new TimedEntry(time, tiebreaker, arrival, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(TimedEntry entry) {
    return new String(entry.content(), StandardCharsets.UTF_8);
  }

  private static List<String> names(List<TimedEntry> entries) {
    return entries.stream()
        .map(entry -> entry.time() + " " + entry.tiebreaker() + " " + text(entry))
        .toList();
  }
}
