package dev.seriema.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Ink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NoteTextTest {
  @Test
  void headings_paragraphs_and_lists_are_laid_out() {
    assertThat(
            lines(
                """
                ### One ###
                a
                b

                1. first one that is long
                   - inner
                * last
                """))
        .containsExactly(
            "One", "a b", "", "1. first one that is", "   long", "   - inner", "* last");
  }

  @Test
  void code_stays_as_it_is() {
    assertThat(lines("```sh\na   b # c\n```\nend")).containsExactly("    a   b # c", "end");
  }

  @Test
  void a_link_shows_its_address_and_marks_of_emphasis_go() {
    assertThat(lines("[see](http://x) **now** `a`")).containsExactly("see (http://x) now a");
  }

  @Test
  void hostile_notes_take_no_long_time() {
    List<String> hostile =
        List.of(
            "#".repeat(500_000) + "x",
            "# " + "# ".repeat(250_000) + "x",
            "[".repeat(500_000),
            "[a](".repeat(100_000),
            "- ".repeat(250_000),
            " ".repeat(500_000) + "-");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> hostile.forEach(NoteTextTest::lines));
  }

  private static List<String> lines(String markdown) {
    return NoteText.lines(markdown, Ink.NONE, 24);
  }
}
