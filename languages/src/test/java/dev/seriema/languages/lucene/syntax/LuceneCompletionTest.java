package dev.seriema.languages.lucene.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.languages.lucene.RandomLucene;
import dev.seriema.testkit.random.Chance;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneCompletionTest {
  /// The place is marked by a bar; what is replaced is shown between quotes.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "|                       ; ''       ; name NOT",
        "proc|                   ; 'proc'   ; name NOT",
        "pro|c:x                 ; 'proc'   ; name",
        "f:|                     ; ''       ; f",
        "f:ab|c                  ; 'abc'    ; f",
        "f:\"a b|\"              ; '\"a b\"'; f",
        "f:\"a b|                ; '\"a b'  ; f",
        "f:x |                   ; ''       ; AND name",
        "f:x an|                 ; 'an'     ; AND name",
        "f:x AND |               ; ''       ; name NOT",
        "NOT |                   ; ''       ; name NOT",
        "+|                      ; ''       ; name NOT",
        "f:(|                    ; ''       ; f NOT",
        "f:(x OR |               ; ''       ; f NOT",
        "f:(x OR (|              ; ''       ; f NOT",
        "f:(x OR g:|             ; ''       ; g",
        "f:(x) |                 ; ''       ; AND name",
        "f:[|                    ; ''       ; f",
        "f:[1 |                  ; ''       ; TO",
        "f:[1 T|                 ; 'T'      ; TO",
        "f:[1 TO |               ; ''       ; f",
        "f:[1 TO 5] |            ; ''       ; AND name",
        "_exists_:|              ; ''       ; name",
        "user.\\*:|              ; ''       ; name",
        "f:/a|b/                 ; '/ab/'   ; nothing",
        "f:x^2|                  ; ''       ; AND name",
        "a ) |                   ; ''       ; AND name",
      })
  void a_place_tells_what_may_be_typed(String marked, String replaced, String expected) {
    int offset = marked.indexOf('|');
    String query = marked.replace("|", "");
    CompletionPoint point = LuceneCompletion.at(query, offset);
    assertThat("'" + query.substring(point.replaced().start(), point.replaced().end()) + "'")
        .isEqualTo(replaced);
    assertThat(
            point.expected().stream()
                .map(LuceneCompletionTest::shown)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected.equals("nothing") ? "" : expected);
  }

  @Test
  void every_place_of_any_text_has_an_answer_around_it() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    for (int i = 0; i < 3_000; i++) {
      String text = random.text();
      for (int offset = 0; offset <= text.length(); offset++) {
        CompletionPoint point = LuceneCompletion.at(text, offset);
        assertThat(point.replaced().start())
            .as("seed %d: %s", seed, text)
            .isLessThanOrEqualTo(offset);
        assertThat(point.replaced().end())
            .as("seed %d: %s", seed, text)
            .isBetween(offset, text.length());
      }
    }
  }

  private static String shown(Expected expected) {
    return switch (expected) {
      case Expected.FieldName _ -> "name";
      case Expected.ValueOf(var field) -> field.name();
      case Expected.Keywords(var words) -> words.getFirst();
      case Expected.Function _, Expected.Category _, Expected.TimeUnit _ -> "something foreign";
    };
  }
}
