package dev.seriema.benchmark.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.measure.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {

  @Test
  void the_median_decides_what_is_reached() {
    assertThat(atLeast(20, 40, 41).verdict()).isEqualTo(Bar.Verdict.AIM);
    assertThat(atLeast(20, 40, 20).verdict()).isEqualTo(Bar.Verdict.MUST);
    assertThat(atLeast(20, 40, 10, 19, 90).verdict()).isEqualTo(Bar.Verdict.MISSED);
  }

  @Test
  void less_is_better_under_a_ceiling() {
    assertThat(Bar.atMost("memory", 60, 30, " MB", Spread.of(29)).verdict())
        .isEqualTo(Bar.Verdict.AIM);
    assertThat(Bar.atMost("memory", 60, 30, " MB", Spread.of(61)).verdict())
        .isEqualTo(Bar.Verdict.MISSED);
  }

  @Test
  void the_table_tells_what_was_asked_and_what_was_seen() {
    assertThat(BarTable.of(List.of(atLeast(20, 40, 21, 25.5, 133))))
        .isEqualTo(
            """
            | bar         |  must |   aim |  seen | low-high | reached |
            | ----------- | ----: | ----: | ----: | -------: | ------: |
            | than SQLite | 20.0x | 40.0x | 25.5x | 21.0-133 |    must |
            """);
  }

  private static Bar atLeast(double must, double aim, double... seen) {
    return Bar.atLeast("than SQLite", must, aim, "x", Spread.of(seen));
  }
}
