package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMarksTest {
  @Test
  void each_byte_that_may_end_a_text_is_marked_and_no_other() {
    byte[] bytes = new byte[3 * 256];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (at * 91);
    }
    assertMarks(bytes, 5, bytes.length);
  }

  @Test
  void stretches_of_any_place_and_length_are_marked() {
    Random random = new Random(20_261_125);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[64 + random.nextInt(2_000)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) (random.nextInt(20) == 0 ? random.nextInt(256) : 'a');
      }
      int start = random.nextInt(bytes.length);
      assertMarks(bytes, start, start + random.nextInt(bytes.length - start + 1));
    }
  }

  private static void assertMarks(byte[] bytes, int start, int limit) {
    TextMarks marks = new TextMarks();
    marks.cover(bytes, start, limit);
    assertThat(marks.start()).isEqualTo(start);
    assertThat(marks.end()).isLessThanOrEqualTo(Math.max(start, limit - 1));
    assertThat(marks.end()).isGreaterThan(Math.min(limit, start + 1_000) - 10);
    for (int at = start; at < marks.end() + 64; at++) {
      int place = at - start;
      boolean isMarked = ((marks.marks()[place / 8] >>> (place % 8)) & 1) != 0;
      boolean mayEnd =
          at >= marks.end() || bytes[at] < ' ' || bytes[at] == '"' || bytes[at] == '\\';
      assertThat(isMarked).as("byte %d", at).isEqualTo(mayEnd);
    }
  }
}
