package dev.seriema.languages.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexSyntaxTest {
  private static final List<String> PIECES =
      List.of(
          "a", "b", "-", "^", ".", "*", "+", "?", "|", "&", "~", "(", ")", "[", "]", "{", "}", "1",
          "2", ",", "<", ">", "\\", "\\d", "\\w", "\\\\", "\"", "#", "@", "🐍", " ");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a(b; 1; 2; `(` is never closed",
        "a)b; 1; 2; `)` closes nothing",
        "x[a-; 1; 2; `[` is never closed",
        "[z-a]; 1; 4; a range runs from the smaller to the larger character",
        "a{2; 1; 3; `{` is never closed",
        "a{x}; 1; 3; `{` needs a number of repetitions",
        "a{3,2}; 1; 6; repetitions run from the smaller to the larger number",
        "a<1-x>; 1; 6; `<` begins a range of numbers such as `<1-9>`",
        "a\\; 1; 2; `\\` has nothing behind it",
        "a|; 1; 2; an expression is missing at the end",
      })
  void a_fault_is_found_at_its_place(String expression, int start, int end, String message) {
    RegexSyntax.Fault fault = RegexSyntax.fault(expression).orElseThrow();
    assertThat(fault.message()).isEqualTo(message);
    assertThat(fault.span().start()).isEqualTo(start);
    assertThat(fault.span().end()).isEqualTo(end);
  }

  @Test
  void it_accepts_and_refuses_what_lucene_does() {
    long seed = 20_260_301;
    Chance chance = new Chance(seed);
    for (int i = 0; i < 200_000; i++) {
      String expression = String.join("", chance.list(1, 8, () -> chance.of(PIECES)));
      assertThat(RegexSyntax.fault(expression).isEmpty())
          .as("seed %d: %s: %s", seed, expression, RegexSyntax.fault(expression))
          .isEqualTo(luceneFault(expression).isEmpty());
    }
  }

  @SuppressWarnings("deprecation") // `~` means complement in the syntax that rules are written in
  private static Optional<String> luceneFault(String expression) {
    try {
      assertThat(new RegExp(expression, RegExp.ALL | RegExp.DEPRECATED_COMPLEMENT, 0).toAutomaton())
          .isNotNull();
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
