package dev.seriema.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.seriema.benchmark.measure.Spread;
import dev.seriema.benchmark.peer.PeerResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
  private final List<Round> rounds =
      List.of(
          new Round(Map.of("ours", result(1, 1, 2), "theirs", result(10, 10, 40))),
          new Round(Map.of("ours", result(4, 4, 4), "theirs", result(40, 20, 40))));

  @Test
  void a_rate_is_the_median_of_the_rounds_and_spreads_over_all_passes() {
    assertThat(Rates.of(rounds, "ours")).isEqualTo(new Spread(25, (100 + 25) / 2.0, 100));
  }

  @Test
  void a_ratio_is_of_one_round() {
    assertThat(Rates.ratio(rounds, "ours", "theirs")).isEqualTo(new Spread(10, 10, 10));
  }

  @Test
  void programs_that_were_not_measured_have_no_rate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rates.of(rounds, "others"))
        .withMessage("`others` was not measured");
  }

  private static PeerResult result(double... seconds) {
    List<Double> passes = Arrays.stream(seconds).boxed().toList();
    return new PeerResult(
        "peer", "1", 5, 100, 1_000, 0.1, passes, passes, Map.of(), List.of(), 1, 1);
  }
}
