package dev.seriema.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.seriema.benchmark.measure.Spread;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columns_line_up_and_figures_stand_to_the_right() {
    Table table = new Table("program", "events/s").row("ours", "174,740").row("theirs, slow", "9");

    assertThat(table)
        .hasToString(
            """
            | program      | events/s |
            | ------------ | -------: |
            | ours         |  174,740 |
            | theirs, slow |        9 |
            """);
  }

  @Test
  void a_row_has_as_many_cells_as_there_are_headings() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("1"));
  }

  @Test
  void figures_have_the_digits_that_mean_something() {
    assertThat(Figures.of(174_740.4)).isEqualTo("174,740");
    assertThat(Figures.of(66.14)).isEqualTo("66.1");
    assertThat(Figures.of(0.523)).isEqualTo("0.52");
    assertThat(Figures.of(0.0123)).isEqualTo("0.012");
    assertThat(Figures.of(0)).isEqualTo("0");
    assertThat(Figures.count(99)).isEqualTo("99");
    assertThat(Figures.range(new Spread(0.51, 0.52, 12.34))).isEqualTo("0.51-12.3");
  }
}
