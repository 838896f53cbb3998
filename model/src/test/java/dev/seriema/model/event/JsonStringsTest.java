package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonStringsTest {
  private static final String[] WRITTEN = {
    "\\\\",
    "\\\"",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0041",
    "\\uD83D\\uDE00",
    "\\ud83d",
    "\\udE00x"
  };
  private static final String[] MEANT = {
    "\\", "\"", "/", "\b", "\f", "\n", "\r", "\t", "A", "\uD83D\uDE00", "\uFFFD", "\uFFFDx"
  };

  @Test
  void a_text_with_escapes_means_the_same_wherever_it_stands() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder written = new StringBuilder();
      StringBuilder meant = new StringBuilder();
      for (int part = random.nextInt(8); part > 0; part--) {
        String plain = "äbcdefghijklmnopq€".substring(random.nextInt(18));
        int escape = random.nextInt(WRITTEN.length);
        written.append(plain).append(WRITTEN[escape]);
        meant.append(plain).append(MEANT[escape]);
      }
      assertThat(unescaped(written.toString(), random.nextInt(12), random.nextInt(12)))
          .as(written.toString())
          .isEqualTo(meant.toString());
    }
  }

  /// @param before how many backslashes stand before the text
  /// @param after how many stand behind it
  private static String unescaped(String written, int before, int after) {
    String around = "\\".repeat(before) + written + "\\".repeat(after);
    byte[] bytes = around.getBytes(StandardCharsets.UTF_8);
    int end = bytes.length - after;
    byte[] target = new byte[end + Words.BYTES];
    Arrays.fill(target, (byte) '?');
    int behind = JsonStrings.unescape(bytes, before, end, target, before);
    assertThat(new String(target, 0, before, StandardCharsets.UTF_8)).matches("[?]*");
    return new String(target, before, behind - before, StandardCharsets.UTF_8);
  }
}
