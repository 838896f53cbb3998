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
}
