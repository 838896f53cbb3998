package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DigitsTest {
  @Test
  void digits_are_read() {
    assertThat(read("0")).isZero();
    assertThat(read("0445")).isEqualTo(445);
    assertThat(read("9".repeat(18))).isEqualTo(999_999_999_999_999_999L);
  }

  @Test
  void anything_else_is_none() {
    for (String text : List.of("", "-1", "1.0", "1e3", "1 ", "9".repeat(19), "٣", ":", "/")) {
      assertThat(read(text)).as(text).isEqualTo(Digits.NONE);
    }
  }

  /// As it stands in a document, between other bytes.
  private static long read(String text) {
    byte[] bytes = ("1" + text + "1").getBytes(StandardCharsets.UTF_8);
    return Digits.read(bytes, 1, bytes.length - 1);
  }
}
