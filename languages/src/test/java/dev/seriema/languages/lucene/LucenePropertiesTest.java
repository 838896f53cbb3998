package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.testkit.random.Chance;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class LucenePropertiesTest {
  @Test
  void printing_and_parsing_a_tree_gives_it_back() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      ClauseList query = random.query();
      String printed = Printer.print(query);
      Parsed<ClauseList> parsed = Lucene.parse(printed);
      assertThat(parsed.diagnostics()).as("seed %d: %s", seed, printed).isEmpty();
      assertThat(withoutSpans(parsed.tree()))
          .as("seed %d: %s", seed, printed)
          .isEqualTo(withoutSpans(query));
    }
  }

  @Test
  void what_is_read_of_any_text_prints_to_the_same_tree() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    int sound = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = random.text();
      Parsed<ClauseList> parsed = Lucene.parse(text);
      assertThat(parsed.diagnostics())
          .as("seed %d: %s", seed, text)
          .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
      if (parsed.isSound()) {
        sound++;
        String printed = Printer.print(parsed.tree());
        assertThat(withoutSpans(Lucene.parse(printed).tree()))
            .as("seed %d: %s as %s", seed, text, printed)
            .isEqualTo(withoutSpans(parsed.tree()));
      }
    }
    assertThat(sound).isGreaterThan(5_000);
  }

  @Test
  void deep_nesting_is_refused_and_not_followed() {
    for (String deep :
        new String[] {
          "(".repeat(100_000) + "a" + ")".repeat(100_000),
          "f:(".repeat(100_000),
          "(".repeat(101) + "a",
        }) {
      assertThat(Lucene.parse(deep).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(LuceneFault.TOO_DEEP);
    }
    assertThat(Lucene.parse("(".repeat(100) + "a" + ")".repeat(100)).isSound()).isTrue();
  }

  @Test
  void many_clauses_are_no_nesting() {
    assertThat(Lucene.parse("f:a" + " OR f:a".repeat(20_000)).tree().clauses()).hasSize(20_001);
    assertThat(Lucene.parse("+".repeat(20_000) + "a").isSound()).isFalse();
  }

  private static String withoutSpans(ClauseList query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
