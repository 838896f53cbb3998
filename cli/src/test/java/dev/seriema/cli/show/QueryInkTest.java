package dev.seriema.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Ink;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryInkTest {
  private static final String WORD = "\u001b[35m";
  private static final String TEXT = "\u001b[32m";
  private static final String COMMENT = "\u001b[2m";
  private static final String END = "\u001b[0m";

  @Test
  void words_texts_and_comments_stand_out() {
    assertThat(QueryInk.paint("a.by == \"x\\\"and\" AND b // not", Ink.COLOUR))
        .isEqualTo(
            "a.by == "
                + TEXT
                + "\"x\\\"and\""
                + END
                + " "
                + WORD
                + "AND"
                + END
                + " b "
                + COMMENT
                + "// not"
                + END);
  }

  @Test
  void a_colour_ends_with_its_line() {
    assertThat(QueryInk.paint("/* a\nb */", Ink.COLOUR))
        .isEqualTo(COMMENT + "/* a" + END + "\n" + COMMENT + "b */" + END);
  }

  @Test
  void three_quotes_end_with_three() {
    assertThat(QueryInk.paint("\"\"\"a\"b\"\"\" or", Ink.COLOUR))
        .isEqualTo(TEXT + "\"\"\"a\"b\"\"\"" + END + " " + WORD + "or" + END);
  }

  @Test
  void without_colours_every_text_stays_as_it_is() {
    Random random = new Random(3);
    String signs = "\"\\/*\n ab.and_@é\uD83D\uDE00";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.appendCodePoint(
            signs.codePointAt(
                signs.offsetByCodePoints(
                    0, random.nextInt(signs.codePointCount(0, signs.length())))));
      }
      assertThat(QueryInk.paint(text.toString(), Ink.NONE)).isEqualTo(text.toString());
    }
  }
}
