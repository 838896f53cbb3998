package dev.seriema.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.measure.Spread;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthPointTest {

  @Test
  void a_point_is_the_median_of_the_medians_of_processes() {
    GrowthPoint point =
        GrowthPoint.of(
            "rules", List.of(result(10, 11, 90), result(20, 21, 22), result(1, 300, 400)));

    assertThat(point).isEqualTo(new GrowthPoint("rules", 5, new Spread(1, 21, 400), 50, 0.5));
    assertThat(point.nanosPerByte()).isEqualTo(0.42);
  }

  private static GrowthResult result(double... nanos) {
    return new GrowthResult(5, Arrays.stream(nanos).boxed().toList(), 50, 0.5);
  }
}
