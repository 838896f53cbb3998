package dev.seriema.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void equal_factors_are_equal_distances() {
    String svg =
        new Chart("Growth", "rules", "ns")
            .curve(
                "",
                List.of(
                    new Chart.Point(10, 100),
                    new Chart.Point(100, 1_000),
                    new Chart.Point(1_000, 10_000)))
            .svg();

    assertThat(svg).contains("d=\"M80.0 304.0 L340.0 176.0 L600.0 48.0\"");
  }

  @Test
  void axes_are_marked_at_powers_of_ten_and_colours_follow_the_page() {
    String svg =
        new Chart("Growth", "rules", "ns")
            .curve("a", List.of(new Chart.Point(20, 300), new Chart.Point(20_000, 900)))
            .svg();

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains(">100,000</text>", ">1,000</text>", "prefers-color-scheme: dark")
        .endsWith("</svg>\n");
  }
}
