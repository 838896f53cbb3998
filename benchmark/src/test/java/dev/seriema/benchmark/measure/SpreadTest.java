package dev.seriema.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void the_median_of_an_odd_number_is_the_one_in_the_middle() {
    assertThat(Spread.of(9, 1, 2)).isEqualTo(new Spread(1, 2, 9));
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Spread.of(10, 1, 4, 2)).isEqualTo(new Spread(1, 3, 10));
  }

  @Test
  void the_figures_stay_in_their_order() {
    double[] figures = {3, 1, 2};

    Spread.of(figures);

    assertThat(figures).containsExactly(3, 1, 2);
  }

  @Test
  void no_figures_have_no_spread() {
    assertThatIllegalArgumentException().isThrownBy(Spread::of);
  }
}
