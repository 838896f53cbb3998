package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.random.Chance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {
  private static final List<Made> SIGNS =
      List.of(
          new Made("a", "a"),
          new Made("K", "K"),
          new Made("s", "s"),
          new Made("\\.", "."),
          new Made("é", "é"),
          new Made("[a-c]", "b"),
          new Made("[kx]", "k"),
          new Made("[é日]", "日"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*mimikatz*      | mimikatz",
        "*Run\\Once      | run\\once",
        "C:\\*\\Temp\\*  | c:\\ & \\temp\\",
        "*ab*            | nothing",
        "é*              | \u00C3\u00A9",
      })
  void each_literal_stands_in_what_fits_a_pattern_with_blanks(String pattern, String pieces) {
    assertThat(rendered(new TextPattern.Like(wildcard(pattern), LetterCase.EXACT)))
        .isEqualTo(pieces);
  }

  @Test
  void a_short_literal_has_a_byte_beside_it_where_something_must_stand() {
    List<Set<String>> before =
        new TextPattern.Like(wildcard("*\\x*\\x*"), LetterCase.EXACT).pieces();
    assertThat(before).hasSize(2);
    assertThat(before.getFirst()).contains("\\x4", "\\xb", "\\x\\").doesNotContain("\\xB");
    assertThat(before.getLast()).contains("4\\x", "\\\\x");
    assertThat(new TextPattern.Like(wildcard("*ab?"), LetterCase.EXACT).pieces()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cmd\\.exe                 ; cmd.exe",
        ".*\\.(vbs|JS)\\.exe       ; .exe & .js or .vbs & .js.ex or vbs.ex",
        ".*(token|secret).*        ; secret or token",
        "(a|b)c?de                 ; acde or ade or bcde or bde",
        "x(yz)+w                   ; xyz & yzw",
        "[A-C]:\\\\:.+             ; a:\\: or b:\\: or c:\\:",
        ".*[ab]{2}c.*              ; aac or abc or bac or bbc",
        ".*abcd&.*bcde.*           ; abcd & bcde",
        ".*(é|ü).*                 ; \u00C3\u00A9 or \u00C3\u00BC",
        ".*                        ; nothing",
        "ab.*                      ; nothing",
        "(abc)?                    ; nothing",
        "~(abc)                    ; nothing",
        "abc{                      ; nothing",
      })
  void some_pieces_stand_in_what_fits_a_regular_expression(String expression, String pieces) {
    assertThat(rendered(new TextPattern.Regex(expression, LetterCase.EXACT))).isEqualTo(pieces);
  }

  @Test
  void a_piece_of_each_set_stands_in_every_text_that_fits() {
    Chance chance = new Chance(3);
    int found = 0;
    for (int round = 0; round < 10_000; round++) {
      LetterCase letterCase = chance.oneIn(2) ? LetterCase.FOLDED : LetterCase.EXACT;
      Made made = made(chance, 2);
      List<Set<String>> sets = new TextPattern.Regex(made.expression, letterCase).pieces();
      String text = letterCase == LetterCase.FOLDED ? inSomeCase(made.text, chance) : made.text;
      if (!sets.isEmpty() && automaton(made.expression, letterCase).run(text)) {
        String bytes = Pieces.of(text);
        assertThat(sets)
            .as("%s fits %s", text, made.expression)
            .allMatch(set -> set.stream().anyMatch(bytes::contains));
        found++;
      }
    }
    assertThat(found).as("texts fit expressions that have pieces").isGreaterThan(1_500);
  }

  @Test
  void what_lucene_takes_for_the_same_ascii_letter_folds_alike() {
    for (int letter = 'A'; letter <= 'z'; letter++) {
      if (Character.isLetter(letter)) {
        Automaton one =
            RegexSyntax.parse(Character.toString(letter), LetterCase.FOLDED).toAutomaton();
        Transition transition = new Transition();
        int count = one.initTransition(0, transition);
        for (int i = 0; i < count; i++) {
          one.getNextTransition(transition);
          for (int same = transition.min; same <= transition.max; same++) {
            assertThat(CaseFolding.fold(same)).isEqualTo(CaseFolding.fold(letter));
          }
        }
      }
    }
  }

  @Test
  void whatever_is_written_has_pieces_or_none() {
    Chance chance = new Chance(4);
    List<String> signs =
        List.of(
            "a", "é", "\\", "[", "]", "(", ")", "{", "}", "1", ",", "*", "?", "|", "&", "~", "<",
            ">", "-", "\"", "@", "#", "^", ".", "\\d", "\\W", "\ud800");
    int found = 0;
    for (int round = 0; round < 50_000; round++) {
      String expression = String.join("", chance.list(1, 12, () -> chance.of(signs)));
      found +=
          new TextPattern.Regex(expression, chance.of(List.of(LetterCase.values())))
              .pieces()
              .size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void an_expression_with_many_pieces_costs_little() {
    String expression = "([0-9a-f][0-9a-f]-)".repeat(50) + "x";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(new TextPattern.Regex(expression, LetterCase.EXACT).pieces()).isNotEmpty());
  }

  @Test
  void a_long_expression_is_left_alone() {
    String expression = "[ab]".repeat(100_000) + "mimikatz";
    assertThat(new TextPattern.Regex(expression, LetterCase.EXACT).pieces()).isEmpty();
  }

  /// @param text that fits, if none of its letters is changed
  private record Made(String expression, String text) {}

  private static Made made(Chance chance, int depth) {
    StringBuilder expression = new StringBuilder();
    StringBuilder text = new StringBuilder();
    int count = 1 + chance.below(4);
    for (int i = 0; i < count; i++) {
      Made part = part(chance, depth);
      String times = chance.of(List.of("", "", "", "?", "*", "+", "{2}", "{1,2}"));
      int least = times.equals("{2}") ? 2 : times.isEmpty() || times.equals("+") ? 1 : 0;
      expression.append(part.expression).append(times);
      text.append(part.text.repeat(Math.max(least, times.isEmpty() ? 1 : chance.below(3))));
    }
    if (chance.oneIn(3)) {
      expression.insert(0, ".*");
      text.insert(0, chance.of(List.of("", "x", "éK")));
    }
    return new Made(expression.toString(), text.toString());
  }

  private static Made part(Chance chance, int depth) {
    if (depth == 0 || chance.oneIn(2)) {
      return chance.of(SIGNS);
    }
    Made inner = made(chance, depth - 1);
    return chance.oneIn(3)
        ? new Made("(" + inner.expression + "|" + made(chance, 0).expression + ")", inner.text)
        : new Made("(" + inner.expression + ")", inner.text);
  }

  private static String inSomeCase(String text, Chance chance) {
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String other =
          switch (Character.toLowerCase(letter)) {
            case 'k' -> chance.of(List.of("k", "K", "\u212A"));
            case 's' -> chance.of(List.of("s", "S", "\u017F"));
            default ->
                chance.oneIn(2)
                    ? Character.toString(letter).toUpperCase(Locale.ROOT)
                    : Character.toString(letter);
          };
      changed.append(other);
    }
    return changed.toString();
  }

  private static CharacterRunAutomaton automaton(String expression, LetterCase letterCase) {
    return new CharacterRunAutomaton(
        Operations.determinize(
            RegexSyntax.parse(expression, letterCase).toAutomaton(), Integer.MAX_VALUE));
  }

  private static String rendered(TextPattern pattern) {
    String sets =
        pattern.pieces().stream()
            .map(set -> set.stream().sorted().collect(Collectors.joining(" or ")))
            .collect(Collectors.joining(" & "));
    return sets.isEmpty() ? "nothing" : sets;
  }

  private static Wildcard wildcard(String pattern) {
    return Wildcard.ofStarsAndQuestionMarks(pattern);
  }
}
