package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTestsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "cmd       | cmd              | true",
        "cmd       | cmd.exe          | false",
        "cmd*      | cmd              | true",
        "cmd*      | cmd.exe          | true",
        "cmd*      | xcmd             | false",
        "*.exe     | cmd.exe          | true",
        "*.exe     | .exe             | true",
        "*.exe     | cmd.exe.txt      | false",
        "*cmd*     | C:\\cmd.exe      | true",
        "*cmd*     | cm d             | false",
        "a*z       | az               | true",
        "a*z       | a to z           | true",
        "a*a       | a                | false",
        "ab*ba     | aba              | false",
        "ab*ba     | abba             | true",
        "*         | ``               | true",
        "*         | x                | true",
        "?         | ``               | false",
        "?*        | ``               | false",
        "``        | ``               | true",
        "``        | x                | false",
        "*aa*aa*   | aaa              | false",
        "*aa*aa*   | aaaa             | true",
        "*aa*aa*   | aabaa            | true",
        "*ab*abc   | ababc            | true",
        "*ab*abc   | abc              | false",
        "a*ab*b    | aabb             | true",
        "a*ab*b    | abb              | false",
        "?:\\a     | c:\\a            | true",
        "?:\\a     | c:\\ab           | false",
        "?:\\a\\*  | é:\\a\\b         | true",
        "?:\\a\\*  | :\\a\\b          | false",
        "?:\\a\\*  | cc:\\a\\b        | false",
        "?*b       | aab              | true",
        "?*b       | b                | false",
        "?a*a      | xaba             | true",
        "?a*a      | xa               | false",
        "a?c       | abc              | true",
        "a?c       | ac               | false",
        "a?c       | abbc             | false",
        "cmd.???   | cmd.exe          | true",
        "*?b       | ab               | true",
        "*?b       | b                | false",
        "?é?       | aéb              | true",
        "?         | é                | true",
        "?         | 日               | true",
        "?         | 😀               | true",
        "??        | 😀               | false",
        "*?😀      | é😀              | true",
        "日*語     | 日本語           | true",
        "*本*      | 日本語           | true",
        "C:\\*     | C:\\Temp         | true",
        "CMD*      | cmd.exe          | false",
      })
  void a_pattern_fits_the_whole_text(String pattern, String text, boolean fits) {
    assertThat(fits(pattern, text, LetterCase.EXACT)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "CMD*, cmd.exe, true",
    "*.EXE, Cmd.Exe, true",
    "*ÉTÉ*, un été chaud, true",
    "kelvin, \u212Aelvin, true",
    "stra?e, STRAßE, true",
    "strasse, STRAßE, false"
  })
  void letter_case_is_folded_where_asked(String pattern, String text, boolean fits) {
    assertThat(fits(CaseFolding.fold(pattern), text, LetterCase.FOLDED)).isEqualTo(fits);
  }

  @Test
  void blanks_stand_for_line_ends_too() {
    assertThat(fits("a*b", "a\n\nb", LetterCase.EXACT)).isTrue();
    assertThat(fits("a?b", "a\nb", LetterCase.EXACT)).isTrue();
    assertThat(fits("*b", "a\nb", LetterCase.EXACT)).isTrue();
  }

  @Test
  void a_star_of_the_text_itself_is_no_blank() {
    Wildcard literal =
        new Wildcard(
            List.of(new Wildcard.Literal("a*"), Wildcard.Blank.MANY, new Wildcard.Literal("?")));
    ValueTest test = WildcardTests.of(literal, LetterCase.EXACT);
    assertThat(test.answer(Value.of("a* b ?"))).isEqualTo(Answer.HOLDS);
    assertThat(test.answer(Value.of("ab ?"))).isEqualTo(Answer.FAILS);
    assertThat(test.answer(Value.of("a* b x"))).isEqualTo(Answer.FAILS);
  }

  @Test
  void numbers_and_truths_of_an_event_have_a_text_and_computed_ones_have_none() {
    ValueTest test = WildcardTests.of(Wildcard.ofStarsAndQuestionMarks("*7"), LetterCase.EXACT);
    Event event = Scanned.value("47");
    assertThat(test.holds(event, event.first(0))).isTrue();
    assertThat(test.answer(Value.of(47))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void hostile_patterns_on_hostile_texts_end() {
    String text = "a".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (String pattern :
              List.of("*a".repeat(60) + "*b", "*a?".repeat(60) + "b", "a*".repeat(60) + "?b*")) {
            assertThat(fits(pattern, text, LetterCase.EXACT)).isFalse();
          }
        });
  }

  /// Asks of an event's value and of a computed one, which have to agree.
  private static boolean fits(String pattern, String text, LetterCase letterCase) {
    ValueTest test = WildcardTests.of(Wildcard.ofStarsAndQuestionMarks(pattern), letterCase);
    Event event = Scanned.text(text);
    boolean holds = test.holds(event, event.first(0));
    assertThat(test.answer(Value.of(text))).isEqualTo(Answer.of(holds));
    return holds;
  }
}
