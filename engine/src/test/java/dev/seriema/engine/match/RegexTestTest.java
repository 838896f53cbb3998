package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexTestTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "cmd            ; cmd      ; true",
        "cmd            ; xcmdx    ; false",
        "c.d            ; c日d     ; true",
        "c.d            ; c😀d     ; true",
        "[a-c]+         ; abcabc   ; true",
        "a{2,3}         ; aaaa     ; false",
        "\"a.b\"        ; a.b      ; true",
        "\"a.b\"        ; axb      ; false",
        "x<1-12>        ; x7       ; true",
        "x<1-12>        ; x13      ; false",
        "@              ; anything ; true",
        "#              ; ``       ; false",
        "~(a.*)         ; b        ; true",
        "~(a.*)         ; ab       ; false",
        ".*a&.{2}       ; ba       ; true",
        ".*a&.{2}       ; bba      ; false",
        "\\d+           ; 42       ; true",
        "CMD            ; cmd      ; false",
      })
  void the_syntax_is_lucenes_over_the_whole_text(String expression, String text, boolean fits) {
    assertThat(fits(expression, LetterCase.EXACT, text)).isEqualTo(fits);
  }

  @Test
  void a_dot_stands_for_a_line_end_too() {
    assertThat(fits("a.b", LetterCase.EXACT, "a\nb")).isTrue();
  }

  @Test
  void letter_case_is_ignored_where_asked() {
    assertThat(fits("cmd\\.(EXE|com)", LetterCase.FOLDED, "CMD.exe")).isTrue();
    assertThat(fits("[abc]+", LetterCase.FOLDED, "ABC")).isTrue();
    assertThat(fits("été", LetterCase.FOLDED, "ÉTÉ")).isTrue();
  }

  @Test
  void a_range_of_characters_is_as_written_as_in_elasticsearch() {
    assertThat(fits("[a-c]+", LetterCase.FOLDED, "abc")).isTrue();
    assertThat(fits("[a-c]+", LetterCase.FOLDED, "ABC")).isFalse();
  }

  @Test
  void an_expression_that_makes_others_step_back_takes_time_linear_in_the_text() {
    String text = "a".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(fits("(a+)+b", LetterCase.EXACT, text)).isFalse());
  }

  private static boolean fits(String expression, LetterCase letterCase, String text) {
    RegexTest test = RegexTest.of(expression, letterCase);
    Event event = Scanned.text(text);
    boolean holds = test.holds(event, event.first(0));
    assertThat(test.answer(Value.of(text))).isEqualTo(Answer.of(holds));
    return holds;
  }
}
