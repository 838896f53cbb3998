package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseFoldingOfBytesTest {
  @Test
  void every_character_folds_in_bytes_as_it_folds_in_text() {
    byte[] target = new byte[16];
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        String text = "x" + Character.toString(codePoint) + "Y";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = CaseFolding.fold(bytes, 0, bytes.length, target, 1);
        String folded = new String(target, 1, end - 1, StandardCharsets.UTF_8);
        if (!folded.equals(CaseFolding.fold(text))) {
          assertThat(folded).as("U+%04X", codePoint).isEqualTo(CaseFolding.fold(text));
        }
        assertThat(end - 1).isLessThanOrEqualTo(3 * bytes.length);
      }
    }
  }
}
