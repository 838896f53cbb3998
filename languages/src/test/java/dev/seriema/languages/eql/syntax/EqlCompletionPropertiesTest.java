package dev.seriema.languages.eql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.completion.Expected;
import dev.seriema.languages.eql.RandomQueries;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class EqlCompletionPropertiesTest {
  private static final Set<TokenKind> WORDS =
      EnumSet.of(
          TokenKind.AND,
          TokenKind.OR,
          TokenKind.WHERE,
          TokenKind.BY,
          TokenKind.UNTIL,
          TokenKind.SEQUENCE,
          TokenKind.SAMPLE,
          TokenKind.OPEN_SQUARE,
          TokenKind.OPEN_ABSENT,
          TokenKind.CLOSE_SQUARE,
          TokenKind.CLOSE,
          TokenKind.COMMA,
          TokenKind.PIPE,
          TokenKind.EQUAL,
          TokenKind.AT_MOST,
          TokenKind.COLON,
          TokenKind.LIKE_FOLDED,
          TokenKind.IN,
          TokenKind.REGEX);

  @Test
  void each_word_of_a_sound_query_is_offered_where_it_stands() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    RandomQueries random = new RandomQueries(chance);
    for (int i = 0; i < 500; i++) {
      String text = Printer.print(random.query());
      List<Token> words =
          new Lexer(text, new ArrayList<>())
              .tokens().stream().filter(token -> WORDS.contains(token.kind())).toList();
      if (words.isEmpty()) {
        continue;
      }
      Token word = chance.of(words);
      assertThat(offered(text, word.span().start()))
          .as("seed %d: at %d of %s", seed, word.span().start(), text)
          .contains(word.kind().spelling());
    }
  }

  private static List<String> offered(String text, int place) {
    return EqlCompletion.at(text.substring(0, place) + " ", place + 1).expected().stream()
        .filter(Expected.Keywords.class::isInstance)
        .flatMap(expected -> ((Expected.Keywords) expected).words().stream())
        .toList();
  }
}
