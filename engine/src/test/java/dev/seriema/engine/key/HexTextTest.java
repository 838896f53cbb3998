package dev.seriema.engine.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HexTextTest {
  @ParameterizedTest
  @CsvSource({
    "4c4c4544-0000-1000-8000-00a0b0c0d0ef, 17",
    "4C4C4544-0000-1000-8000-00A0B0C0D0EF, 17",
    "4C4C4544-0000-1000-8000-00A0B0C0D0ef, 38",
    "4c4c4544-0000-1000-8000-00a0b0c0d0e-, 38",
    "4c4c4544-0000-1000-8000a00a0b0c0d0ef, 38",
    "4c4c4544000010008000a00a0b0c0d0ef1234, 39",
    "4c4c4544000010008000a00a0b0c0d0ef123, 20",
    "d41d8cd98f00b204e9800998ecf8427e, 18",
    "0123456789, 7",
    "01234567, 6",
    "012345, 8",
    "host-name, 11",
  })
  void digits_are_packed_and_all_else_is_kept(String text, int bytes) {
    assertThat(written(text)).hasSize(bytes);
    assertThat(WrittenKey.values(written(text), 0, bytes)).containsExactly(Value.of(text));
  }

  @Test
  void long_texts_come_back() {
    for (int length : new int[] {127, 128, 254, 255, 256, 16_383, 16_384, 2_100_000}) {
      for (String letter : List.of("a", "A", "x", "é", "0")) {
        String text = letter.repeat(length);
        byte[] bytes = written(text);
        assertThat(WrittenKey.values(bytes, 0, bytes.length)).containsExactly(Value.of(text));
      }
    }
  }

  @Test
  void no_two_texts_are_written_alike() {
    Map<List<Byte>, String> texts = new HashMap<>();
    Chance chance = new Chance(7);
    for (int i = 0; i < 100_000; i++) {
      String text = text(chance);
      byte[] bytes = written(text);
      assertThat(WrittenKey.values(bytes, 0, bytes.length)).containsExactly(Value.of(text));
      List<Byte> key = List.of(box(bytes));
      assertThat(texts.getOrDefault(key, text)).isEqualTo(text);
      texts.put(key, text);
    }
  }

  /// Ids and what comes close to one.
  private static String text(Chance chance) {
    String alphabet = chance.oneIn(2) ? "0aF" : chance.oneIn(2) ? "01ab" : "01AB";
    StringBuilder text = new StringBuilder();
    int length = chance.oneIn(2) ? 36 : 6 + chance.below(8);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(chance.below(alphabet.length())));
    }
    for (int dash : new int[] {8, 13, 18, 23}) {
      if (dash < length && !chance.oneIn(10)) {
        text.setCharAt(dash, '-');
      }
    }
    return text.toString();
  }

  private static byte[] written(String text) {
    KeyWriter writer = new KeyWriter();
    writer.write(Value.of(text));
    return Arrays.copyOf(writer.bytes(), writer.length());
  }

  private static Byte[] box(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      boxed[i] = bytes[i];
    }
    return boxed;
  }
}
