package dev.seriema.languages.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.esql.syntax.EsqlCommand;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.random.Chance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EsqlPropertiesTest {
  /// What queries are made of, and what breaks them.
  private static final List<String> PIECES =
      List.of(
          "from logs-*",
          "metadata _id",
          "| where ",
          "| eval a = ",
          "| stats c = count(*) by ",
          "| keep ",
          "| rename a as b",
          "| grok a \"%{WORD:b}\"",
          "| dissect a \"%{b}\"",
          "| fork (where a) (eval b = 1)",
          "(from x | keep y)",
          "a.b",
          "`a b`",
          "\"text\"",
          "\"\"\"raw\"\"\"",
          "// line\n",
          "/* block */",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "|",
          ",",
          "=",
          "==",
          "\"",
          "`",
          "'",
          "\\",
          "/*",
          "*/",
          "\n",
          ";",
          "*",
          "1.5",
          "ñ",
          "\ud83d\ude00",
          "\u0000",
          "in (\"x\")",
          "event.dataset == ",
          "| enrich p with c = d",
          "| lookup join i on k",
          "| completion x = y with {\"a\": 1}",
          "| sort a desc nulls last",
          "| inline stats m = max(a)");

  @Test
  void no_text_makes_the_reader_throw_and_all_that_is_said_lies_in_it() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = chance.below(20); piece > 0; piece--) {
        text.append(PIECES.get(chance.below(PIECES.size())))
            .append(chance.below(2) == 0 ? "" : " ");
      }
      String query = text.toString();
      Parsed<EsqlOutline> parsed = Esql.outline(query);
      assertThat(parsed.diagnostics())
          .as("seed %d: %s", seed, query)
          .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(query.length()));
      assertThat(parsed.tree().all())
          .as("seed %d: %s", seed, query)
          .allSatisfy(command -> assertThat(isWithin(command, query)).isTrue());
      Esql.columnFaults(parsed.tree(), EcsSchema.newest());
    }
  }

  private static boolean isWithin(EsqlCommand command, String query) {
    return command.keyword().start() == command.span().start()
        && command.keyword().end() <= command.span().end()
        && command.span().end() <= query.length()
        && command.makes().stream().allMatch(name -> name.span().end() <= query.length())
        && command.reads().stream().allMatch(name -> name.span().end() <= query.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        ")",
        "|",
        "\"",
        "`",
        "'",
        "\"\"\"",
        "/*",
        "*/",
        "/* */",
        ",",
        ".",
        "a.",
        "''",
        "`a`",
        "\"\\",
        "\"\\x",
        "(from ",
        "(from a|",
        "|fork(where x)",
        "|grok a \"(?<b\"",
        "%{",
        "|dissect a \"%{\"",
        "|eval a=b",
        "|rename a as b",
        "metadata ",
        "\n`",
        "\n\"\"\"",
        "|grok a \"(?<(?<(?<(?<(?<(?<\"",
        ";",
        "from a,(",
        "|stats by by "
      })
  void a_text_that_goes_on_and_on_takes_little_time(String piece) {
    String query = "from a" + piece.repeat(300_000 / piece.length());
    long start = System.nanoTime();
    Parsed<EsqlOutline> parsed = Esql.outline(query);
    Esql.columnFaults(parsed.tree(), EcsSchema.newest());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
