package dev.seriema.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final SourceText TEXT = new SourceText("text", "a\nb\r\n😀c\rd");

  @Test
  void lines_end_in_each_of_three_ways() {
    assertThat(TEXT.lines()).isEqualTo(4);
    assertThat(TEXT.line(2)).isEqualTo("b");
    assertThat(TEXT.line(4)).isEqualTo("d");
  }

  @Test
  void columns_count_code_points() {
    assertThat(TEXT.position(7)).isEqualTo(new SourcePosition(3, 2));
    assertThat(TEXT.position(9)).isEqualTo(new SourcePosition(4, 1));
  }

  @Test
  void the_line_of_a_place_is_that_of_its_position() {
    for (int offset = 0; offset <= TEXT.text().length(); offset++) {
      assertThat(TEXT.lineAt(offset)).isEqualTo(TEXT.position(offset).line());
    }
    assertThat(TEXT.lineAt(2)).isEqualTo(2);
    assertThat(TEXT.lineAt(TEXT.text().length())).isEqualTo(4);
  }
}
