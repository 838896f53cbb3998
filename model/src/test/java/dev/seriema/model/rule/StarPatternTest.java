package dev.seriema.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Questions about two patterns, against all short texts there are.
final class StarPatternTest {
  private static final long SEED = 20_261_125;
  private static final List<String> TEXTS = texts(8);

  @Test
  void patterns_meet_where_a_text_fits_both() {
    Random random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      String left = pattern(random);
      String right = pattern(random);
      boolean common =
          TEXTS.stream()
              .anyMatch(text -> StarPattern.fits(left, text) && StarPattern.fits(right, text));
      assertThat(StarPattern.meet(left, right)).as("%s and %s", left, right).isEqualTo(common);
    }
  }

  @Test
  void a_pattern_that_covers_another_fits_all_its_texts() {
    Random random = new Random(SEED);
    int covering = 0;
    for (int i = 0; i < 3_000; i++) {
      String outer = pattern(random);
      String inner = pattern(random);
      if (StarPattern.covers(outer, inner)) {
        covering++;
        assertThat(TEXTS)
            .as("%s covers %s", outer, inner)
            .allMatch(text -> !StarPattern.fits(inner, text) || StarPattern.fits(outer, text));
      }
    }
    assertThat(covering).isGreaterThan(100);
  }

  @Test
  void a_longer_stem_lies_within_a_shorter_one() {
    assertThat(StarPattern.covers("*-okta.*", "logs-okta.system-*")).isTrue();
    assertThat(StarPattern.covers("*-okta.*", "logs-okta*")).isFalse();
    assertThat(StarPattern.covers("logs-okta.system-*", "logs-*")).isFalse();
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      pattern.append("ab*".charAt(random.nextInt(3)));
    }
    return pattern.toString();
  }

  private static List<String> texts(int longest) {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text.length() < longest) {
        texts.add(text + 'a');
        texts.add(text + 'b');
      }
    }
    return texts;
  }
}
