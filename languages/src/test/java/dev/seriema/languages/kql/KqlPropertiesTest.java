package dev.seriema.languages.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.testkit.random.Chance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class KqlPropertiesTest {
  private static final KqlSettings OPEN = new KqlSettings(EcsSchema.newest());
  private static final KqlSettings CLOSED =
      new KqlSettings(
          new ListedSchema(
              Map.of(
                  "process.name", FieldType.KEYWORD,
                  "process.pid", FieldType.LONG,
                  "message", FieldType.TEXT,
                  "n", FieldType.NESTED,
                  "n.process.name", FieldType.KEYWORD),
              true));

  @Test
  void printing_and_parsing_a_tree_gives_it_back() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomKql random = new RandomKql(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      KqlQuery query = random.query();
      String printed = Printer.print(query);
      Parsed<Optional<KqlQuery>> parsed = Kql.parse(printed);
      assertThat(parsed.diagnostics()).as("seed %d: %s", seed, printed).isEmpty();
      assertThat(withoutSpans(parsed.tree().orElseThrow()))
          .as("seed %d: %s", seed, printed)
          .isEqualTo(withoutSpans(query));
    }
  }

  @Test
  void no_text_makes_the_parser_throw_and_what_is_sound_prints_as_itself() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomKql random = new RandomKql(new Chance(seed));
    for (int i = 0; i < 50_000; i++) {
      String text = random.text();
      Parsed<Optional<KqlQuery>> parsed = Kql.parse(text);
      assertThat(parsed.diagnostics())
          .as("seed %d: %s", seed, text)
          .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
      if (parsed.isSound()) {
        KqlQuery tree = parsed.tree().orElseThrow();
        assertThat(withoutSpans(Kql.parse(Printer.print(tree)).tree().orElseThrow()))
            .as("seed %d: %s", seed, text)
            .isEqualTo(withoutSpans(tree));
      }
    }
  }

  @Test
  void every_text_compiles_or_is_refused_with_a_reason() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomKql random = new RandomKql(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      String text = i % 2 == 0 ? random.text() : Printer.print(random.query());
      Parsed<Optional<EventQuery>> compiled = Kql.compile(text, i % 4 < 2 ? OPEN : CLOSED);
      assertThat(compiled.tree().isPresent())
          .as("seed %d: %s: %s", seed, text, compiled.diagnostics())
          .isEqualTo(compiled.isSound());
      assertThat(Kql.clause(text, i % 4 < 2 ? OPEN : CLOSED).isPresent())
          .as("seed %d: %s", seed, text)
          .isEqualTo(compiled.isSound());
    }
  }

  @Test
  void lints_only_speak() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomKql random = new RandomKql(new Chance(seed));
    for (int i = 0; i < 10_000; i++) {
      String text = i % 2 == 0 ? random.text() : Printer.print(random.query());
      KqlSettings settings = i % 4 < 2 ? OPEN : CLOSED;
      Parsed<Optional<EventQuery>> compiled = Kql.compile(text, settings);
      Parsed<Optional<EventQuery>> checked = Kql.check(text, settings);
      assertThat(checked.tree().isPresent())
          .as("seed %d: %s", seed, text)
          .isEqualTo(compiled.tree().isPresent());
      assertThat(checked.diagnostics())
          .as("seed %d: %s", seed, text)
          .containsAll(compiled.diagnostics())
          .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
    }
  }

  @Test
  void a_query_names_the_fields_that_it_reads() {
    KqlQuery query =
        Kql.parse("process.name : (a or b) and n : { x > 1 } or user.* : c and d or \"y z\" : *")
            .tree()
            .orElseThrow();
    assertThat(Kql.fields(query))
        .extracting(reference -> reference.path().name(), reference -> reference.span().start())
        .containsExactly(
            tuple("process.name", 0), tuple("n", 28), tuple("n.x", 34), tuple("y z", 65));
  }

  @Test
  void deep_nesting_is_refused_and_not_followed() {
    for (String deep :
        new String[] {
          "(".repeat(100_000) + "a" + ")".repeat(100_000),
          "a : " + "(".repeat(100_000) + "a" + ")".repeat(100_000),
          "n : { ".repeat(100_000) + "a" + "}".repeat(100_000),
          "not (".repeat(100_000),
          "(".repeat(101) + "a",
        }) {
      assertThat(Kql.parse(deep).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(KqlFault.TOO_DEEP);
    }
  }

  @Test
  void what_is_long_and_flat_is_read() {
    assertThat(Kql.parse("a : 1" + " or a : 1".repeat(10_000)).isSound()).isTrue();
    assertThat(Kql.parse("a : " + " ".repeat(200_000) + "b").isSound()).isTrue();
    assertThat(Kql.parse("a : b" + " ".repeat(200_000) + "c").isSound()).isTrue();
    assertThat(Kql.parse("not ".repeat(100_000)).isSound()).isFalse();
    assertThat(Kql.parse("a : " + "not ".repeat(100_000)).isSound()).isFalse();
    assertThat(Kql.parse("a" + ": ".repeat(100_000)).isSound()).isFalse();
    assertThat(Kql.parse("\"a\" ".repeat(50_000)).isSound()).isFalse();
  }

  private static String withoutSpans(KqlQuery query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
