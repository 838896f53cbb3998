package dev.seriema.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLinesTest {

  @Test
  void a_line_ends_before_its_line_feed() {
    assertThat(lines("{}\n{\"a\":1}\n")).containsExactly("{}", "{\"a\":1}");
  }

  @Test
  void the_last_line_needs_no_line_feed() {
    assertThat(lines("{}\n[]")).containsExactly("{}", "[]");
  }

  @Test
  void blank_lines_are_passed_over() {
    assertThat(lines("\n{}\r\n \t\r\n\n[]\n \n")).containsExactly("{}\r", "[]");
  }

  @Test
  void nothing_has_no_lines() {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void more_lines_than_room_was_made_for_are_kept() {
    String text = "{}\n".repeat(5_000);

    EventLines lines = EventLines.of(text.getBytes(StandardCharsets.UTF_8));

    assertThat(lines.count()).isEqualTo(5_000);
    assertThat(lines.start(4_999)).isEqualTo(3 * 4_999);
    assertThat(lines.length()).isEqualTo(2 * 5_000);
  }

  private static List<String> lines(String text) {
    EventLines lines = EventLines.of(text.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      found.add(text.substring(lines.start(i), lines.end(i)));
    }
    return found;
  }
}
