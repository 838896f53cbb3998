package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteWordsTest {
  @Test
  void a_text_is_ascii_that_has_no_other_byte_between_its_ends() {
    byte[] text = "a text of é and more than eight bytes".getBytes(StandardCharsets.UTF_8);
    int foreign = "a text of ".length();
    for (int start = 0; start <= text.length; start++) {
      for (int end = start; end <= text.length; end++) {
        boolean has = start < end && start < foreign + 2 && end > foreign;
        assertThat(ByteWords.isAscii(text, start, end)).isEqualTo(!has);
      }
    }
  }

  @Test
  void two_bytes_are_found_where_they_stand_one_behind_the_other_and_nowhere_else() {
    byte[] text = "hha has a hash; ah, uh\u0000h\u0080ha".getBytes(StandardCharsets.UTF_8);
    for (int start = 0; start <= text.length; start++) {
      for (int end = start; end <= text.length; end++) {
        assertThat(ByteWords.pair(text, start, end, 'h', 'a'))
            .isEqualTo(slowPair(text, start, end, 'h', 'a'));
        assertThat(ByteWords.pair(text, start, end, 0xC2, 0x80))
            .isEqualTo(slowPair(text, start, end, 0xC2, 0x80));
      }
    }
  }

  private static int slowPair(byte[] text, int start, int end, int first, int second) {
    for (int at = start; at < end - 1; at++) {
      if ((text[at] & 0xFF) == first && (text[at + 1] & 0xFF) == second) {
        return at;
      }
    }
    return -1;
  }
}
