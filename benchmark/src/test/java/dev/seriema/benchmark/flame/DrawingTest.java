package dev.seriema.benchmark.flame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final String TAKE = "dev.seriema.detector.DetectorThread.take";
  private static final String SCAN = "dev.seriema.model.event.EventScanner.scan";
  private static final String MATCH = "dev.seriema.engine.match.Matcher.<init>";

  @Test
  void a_frame_is_as_wide_as_its_share_and_stands_on_what_calls_it() {
    Frame root = new Frame("");
    root.add(List.of(TAKE, SCAN));
    root.add(List.of(TAKE, SCAN));
    root.add(List.of(TAKE, SCAN));
    root.add(List.of(TAKE, MATCH));

    String svg = Drawing.of(root, "Passes");

    assertThat(svg)
        .contains("4 samples")
        .contains("class=\"detector\" x=\"0.0\" y=\"78\" width=\"1000.0\"")
        .contains("class=\"match\" x=\"0.0\" y=\"56\" width=\"250.0\"")
        .contains("class=\"event\" x=\"250.0\" y=\"56\" width=\"750.0\"")
        .contains(">EventScanner.scan 75.0 %</text>")
        .contains("Matcher.&lt;init&gt;");
  }

  @Test
  void frames_too_narrow_to_see_are_left_out() {
    Frame root = new Frame("");
    root.add(List.of(TAKE, MATCH));
    for (int i = 0; i < 1_000; i++) {
      root.add(List.of(TAKE, SCAN));
    }

    assertThat(Drawing.of(root, "Passes")).doesNotContain("Matcher");
  }
}
