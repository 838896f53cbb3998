package dev.seriema.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceMapTest {
  /// The text `a\nb` with its newline written as an escape, at offset 10 of a file.
  private static final SourceMap ESCAPE =
      new SourceMap.Builder(10).anchor(1, 11).anchor(2, 13).build();

  @Test
  void a_place_is_moved_by_what_was_written_before_it() {
    assertThat(ESCAPE.toSource(0)).isEqualTo(10);
    assertThat(ESCAPE.toSource(1)).isEqualTo(11);
    assertThat(ESCAPE.toSource(2)).isEqualTo(13);
    assertThat(ESCAPE.toSource(3)).isEqualTo(14);
  }

  @Test
  void the_stretch_of_an_escaped_character_is_the_whole_escape() {
    assertThat(ESCAPE.toSource(new SourceSpan(1, 2))).isEqualTo(new SourceSpan(11, 13));
    assertThat(ESCAPE.toSource(new SourceSpan(0, 2))).isEqualTo(new SourceSpan(10, 13));
    assertThat(ESCAPE.toSource(new SourceSpan(0, 1))).isEqualTo(new SourceSpan(10, 11));
    assertThat(ESCAPE.toSource(new SourceSpan(1, 1))).isEqualTo(new SourceSpan(11, 11));
  }

  @Test
  void a_gap_belongs_to_neither_of_its_neighbours() {
    SourceMap gap = new SourceMap.Builder(10).gap(1, 11, 20).build();

    assertThat(gap.toSource(new SourceSpan(0, 1))).isEqualTo(new SourceSpan(10, 11));
    assertThat(gap.toSource(new SourceSpan(1, 2))).isEqualTo(new SourceSpan(20, 21));
    assertThat(gap.toSource(new SourceSpan(0, 2))).isEqualTo(new SourceSpan(10, 21));
  }

  @Test
  void an_escape_right_behind_a_gap_keeps_the_gap() {
    SourceMap map = new SourceMap.Builder(10).gap(1, 11, 20).anchor(1, 20).anchor(2, 22).build();

    assertThat(map.toSource(new SourceSpan(0, 1))).isEqualTo(new SourceSpan(10, 11));
    assertThat(map.toSource(new SourceSpan(1, 2))).isEqualTo(new SourceSpan(20, 22));
  }
}
