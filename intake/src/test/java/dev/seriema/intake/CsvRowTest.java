package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvRowTest {
  @Test
  void a_row_may_end_behind_any_separator_without_a_line_end() {
    for (int separators = 1; separators < 70; separators++) {
      CsvRow row = new CsvRow((byte) ',', 1_000, new TextPlace());
      byte[] text = ",".repeat(separators).getBytes(StandardCharsets.UTF_8);
      assertThat(row.take(text, 0, text.length)).isEqualTo(text.length);
      row.end();
      assertThat(row.isEnded()).isTrue();
      assertThat(row.all()).hasSize(separators + 1).containsOnly("");
      assertThat(row.column(separators)).isEqualTo(separators + 1);
    }
  }
}
