package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``              ; 0",
        "abc             ; 3",
        "a\\{3           ; 3",
        "[a-z{9}]{4}     ; 4",
        "a{3,7}b         ; 8",
        "a{5,}           ; 5",
        "(ab){10}c       ; 21",
        "((a{9}){9}){9}  ; 729",
        "\"a{9}\"        ; 6",
        "<1-999>{2}      ; 2",
        "a*b+c?          ; 3",
        "(a              ; 1",
        "a{              ; 1",
        "a)b{2}          ; 3",
      })
  void repetitions_multiply(String expression, long states) {
    assertThat(RegexSize.of(expression)).isEqualTo(states);
  }

  @Test
  void what_cannot_be_counted_is_endless() {
    assertThat(RegexSize.of("((a{999999999999}){999999999999}){2}")).isEqualTo(Long.MAX_VALUE);
  }
}
