package dev.seriema.languages.lucene.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.RandomLucene;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.testkit.random.Chance;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our parser reads a query as Lucene's own does, and refuses what it refuses. What Elasticsearch's
/// parser adds to Lucene's is said in [ClassicParser].
class ClassicParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a b",
        "a AND b",
        "a AND b OR c",
        "a OR b AND c",
        "a OR NOT b",
        "a OR (NOT b)",
        "a && b || !c",
        "a&&b",
        "+a -b c",
        "NOT a",
        "NOT (a OR b)",
        "a - b",
        "a -b",
        "a ! b",
        "f:John Smith",
        "f:(John Smith)",
        "f:(a OR b c d AND e)",
        "a b c AND d e f",
        "a b c^2 d",
        "a b *",
        "a b *:*",
        "f : x",
        "f:\"a b\"~5 g:x~1^2 h:y^2~1",
        "f:[1 TO 5] g:{1 TO *} h:[* TO 5} i:{\"x y\" TO \"z\\\"\"]",
        "f:[TO TO TO]",
        "f:>=5",
        "f:(>=1 AND <5)",
        "_exists_:f",
        "*:*",
        "f:*",
        "f:**",
        "user.\\*:x",
        "f:/a\\/b/ AND /c/",
        "f:x\\:y\\ z \\u0041\\u00e9",
        "f:a\\u0041*b",
        "\\AND \\&&",
        "a (b (c AND -d))^3",
      })
  void a_query_has_the_structure_that_lucene_gives_it(String query) {
    Parsed<ClauseList> parsed = Parser.parse(query);
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(Structure.of(parsed.tree())).isEqualTo(ClassicParser.structure(query).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AND a",
        "a AND",
        "a OR OR b",
        "a AND OR b",
        "NOT",
        "a NOT",
        "NOT NOT a",
        "+-a",
        "()",
        "(a",
        "a)",
        "f:",
        "f:AND",
        "f:g:x",
        "user.*:x",
        "\"f\":x",
        "\"a",
        "/a",
        "10.0.0.0/8",
        "[1 TO 5",
        "[1 to 5]",
        "[1 TO]",
        "[1-5]",
        "[1\tTO\t5]",
        "a^",
        "a^x",
        "^2",
        "~1",
        "a~1~2",
        "a]",
        "\\",
        "\\u12",
        "a AND)",
      })
  void a_query_is_refused_where_lucene_refuses_it(String query) {
    assertThat(ClassicParser.structure(query)).isEmpty();
    assertThat(Parser.parse(query).isSound()).isFalse();
  }

  @Test
  void trees_of_every_shape_have_the_structure_that_lucene_gives_them() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      String query = Printer.print(random.query());
      Parsed<ClauseList> parsed = Parser.parse(query);
      assertThat(parsed.diagnostics()).as("seed %d: %s", seed, query).isEmpty();
      for (DefaultOperator operator : DefaultOperator.values()) {
        assertThat(Structure.of(parsed.tree(), operator))
            .as("seed %d: %s", seed, query)
            .isEqualTo(ClassicParser.structure(query, operator).orElse("refused"));
      }
    }
  }

  @Test
  void any_text_is_refused_or_read_as_lucene_does() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    int sound = 0;
    for (int i = 0; i < 60_000; i++) {
      String query = random.text();
      Parsed<ClauseList> parsed = Parser.parse(query);
      if (isReadInAnotherWay(query, parsed)) {
        continue;
      }
      sound += parsed.isSound() ? 1 : 0;
      Optional<String> ours =
          parsed.isSound() ? Optional.of(Structure.of(parsed.tree())) : Optional.empty();
      assertThat(ours)
          .as("seed %d: %s: %s", seed, query, parsed.diagnostics())
          .isEqualTo(ClassicParser.structure(query));
    }
    assertThat(sound).isGreaterThan(5_000);
  }

  /// Elasticsearch takes blank text, and refuses numbers of edits that Lucene rounds.
  private static boolean isReadInAnotherWay(String query, Parsed<ClauseList> parsed) {
    return (parsed.isSound() && parsed.tree().clauses().isEmpty())
        || query.isBlank()
        || parsed.diagnostics().stream()
            .anyMatch(found ->
                found.code() == LuceneFault.BAD_FUZZINESS
                    || found.code() == LuceneFault.IGNORED_SIGN);
  }
}
