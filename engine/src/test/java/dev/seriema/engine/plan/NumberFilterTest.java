package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NumberFilterTest {
  private static final long[] PORTS = NumberFilter.of(List.of(22L, 139L, 445L, 3_389L));

  @Test
  void a_number_of_the_set_passes_however_it_is_written() {
    for (String text : List.of("445", "0445", "445.0", "4.45e2", "+445", "445.9", " 445", "")) {
      assertThat(passes(text)).as(text).isTrue();
    }
  }

  @Test
  void what_is_too_long_to_be_read_or_no_number_passes() {
    for (String text : List.of("1".repeat(19), "-1", "ssh", "true", "{}")) {
      assertThat(passes(text)).as(text).isTrue();
    }
  }

  @Test
  void most_other_numbers_do_not_pass() {
    assertThat(IntStream.range(0, 65_536).filter(n -> passes(Integer.toString(n))).count())
        .isBetween(4L, 4_000L);
  }

  private static boolean passes(String text) {
    byte[] bytes = ("7" + text + "7").getBytes(StandardCharsets.UTF_8);
    return NumberFilter.passes(PORTS, FilterMap.of(0, 0, PORTS.length), bytes, 1, bytes.length - 1);
  }
}
