package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LucenePropertiesTest {
  private static final Schema CLOSED =
      new ListedSchema(
          Map.of(
              "process.name", FieldType.KEYWORD,
              "process.pid", FieldType.LONG,
              "message", FieldType.TEXT),
          true);
  private static final List<LuceneSettings> SETTINGS =
      List.of(
          new LuceneSettings(EcsSchema.newest()),
          new LuceneSettings(CLOSED),
          new LuceneSettings(CLOSED, List.of("message", "process.*"), Optional.empty()));

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
  void no_text_makes_the_compiler_throw_and_no_unsound_query_comes_out() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    for (int i = 0; i < 12_000; i++) {
      String text = i % 2 == 0 ? random.text() : Printer.print(random.query());
      LuceneSettings settings = SETTINGS.get(i % 3);
      Parsed<Optional<EventQuery>> compiled = Lucene.compile(text, settings);
      assertThat(compiled.tree().isPresent())
          .as("seed %d: %s: %s", seed, text, compiled.diagnostics())
          .isEqualTo(compiled.isSound());
      assertThat(Lucene.clause(text, settings).isPresent()).isEqualTo(compiled.isSound());
    }
  }

  @Test
  void lints_only_speak() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomLucene random = new RandomLucene(new Chance(seed));
    for (int i = 0; i < 6_000; i++) {
      String text = i % 2 == 0 ? random.text() : Printer.print(random.query());
      Parsed<Optional<EventQuery>> compiled = Lucene.compile(text, SETTINGS.get(i % 3));
      Parsed<Optional<EventQuery>> checked = Lucene.check(text, SETTINGS.get(i % 3));
      assertThat(checked.isSound()).as("seed %d: %s", seed, text).isEqualTo(compiled.isSound());
      assertThat(checked.diagnostics())
          .as("seed %d: %s", seed, text)
          .containsAll(compiled.diagnostics())
          .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
    }
  }

  @Test
  void a_query_names_the_fields_that_it_reads() {
    assertThat(
            Lucene.fields(
                Lucene.parse("a.b:(x OR c:y) _exists_:(d OR \"e f\") user.\\*:z *:* w _exists_:g*")
                    .tree()))
        .extracting(found -> found.path().name(), found -> found.span().start())
        .containsExactly(tuple("a.b", 0), tuple("c", 10), tuple("d", 25), tuple("e f", 30));
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

  @Test
  @Timeout(20)
  void long_queries_are_checked_in_time_that_grows_with_them() {
    for (String piece :
        List.of(
            "from a and ",
            "f:g:x ",
            "\\AND and ",
            "a\\b ",
            "a&&b ",
            "f:x y ",
            "x AND y OR ",
            "(a ")) {
      String query = piece.repeat(10_000);
      assertThat(Lucene.check(query, SETTINGS.get(1)).diagnostics()).as(piece).isNotEmpty();
    }
  }

  private static String withoutSpans(ClauseList query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
