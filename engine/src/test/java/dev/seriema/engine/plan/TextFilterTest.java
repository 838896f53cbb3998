package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.CaseFolding;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextFilterTest {
  /// With letters whose other case has another length in UTF-8: K is the sign of Kelvin, İ a dotted
  /// capital, ſ a long s.
  private static final List<String> LETTERS =
      List.of(
          "a", "K", "k", "\u212A", "\u0130", "\u017F", "S", "s", "@", "`", "[", "{", "é", "É",
          "😀");

  @Test
  void what_is_one_of_the_set_as_it_is_or_folded_passes() {
    Chance chance = new Chance(11);
    for (int round = 0; round < 2_000; round++) {
      List<String> texts = chance.list(0, 12, () -> maybeFolded(text(chance), chance));
      long[] filter = TextFilter.of(texts);
      for (String text : texts) {
        for (String like : List.of(text, text.toUpperCase(Locale.ROOT), turned(text, chance))) {
          if (like.equals(text) || CaseFolding.fold(like).equals(text)) {
            assertThat(passes(filter, like)).as("%s of %s", like, texts).isTrue();
          }
        }
      }
    }
  }

  @Test
  void most_other_texts_do_not_pass() {
    long[] filter =
        TextFilter.of(IntStream.range(0, 500).mapToObj(n -> "tool-" + n + ".exe").toList());
    long passed =
        IntStream.range(0, 10_000).filter(n -> passes(filter, "other-" + n + ".dll")).count();
    assertThat(passed).isLessThan(500);
  }

  @Test
  void an_empty_set_lets_only_foreign_letters_pass() {
    long[] filter = TextFilter.of(List.of());
    assertThat(passes(filter, "")).isFalse();
    assertThat(passes(filter, "cmd.exe")).isFalse();
    assertThat(passes(filter, "日本")).isTrue();
  }

  private static String text(Chance chance) {
    return String.join("", chance.list(0, 24, () -> chance.of(LETTERS)));
  }

  private static String maybeFolded(String text, Chance chance) {
    return chance.oneIn(2) ? CaseFolding.fold(text) : text;
  }

  /// Puts another letter for some.
  private static String turned(String text, Chance chance) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> chance.oneIn(3) ? other(letter) : letter)
        .reduce("", String::concat);
  }

  private static String other(String letter) {
    return switch (letter) {
      case "K", "k" -> "\u212A";
      case "\u212A" -> "k";
      case "s", "S" -> "\u017F";
      case "é" -> "É";
      default -> letter;
    };
  }

  /// As it stands in a document, between other bytes.
  private static boolean passes(long[] filter, String text) {
    byte[] bytes = ("\"" + text + "\":Z").getBytes(StandardCharsets.UTF_8);
    return TextFilter.passes(filter, FilterMap.of(0, 0, filter.length), bytes, 1, bytes.length - 3);
  }
}
