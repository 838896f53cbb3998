package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.eql.syntax.EqlCompletion;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Query;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.testkit.random.Chance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class EqlPropertiesTest {
  private static final EqlSettings OPEN = new EqlSettings(EcsSchema.newest());
  private static final EqlSettings CLOSED =
      new EqlSettings(
          new ListedSchema(
              Map.of("process.name", FieldType.KEYWORD, "process.pid", FieldType.LONG), true));

  @Test
  void printing_and_parsing_a_tree_gives_it_back() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomQueries random = new RandomQueries(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      EqlQuery query = random.query();
      String printed = Printer.print(query);
      Parsed<Optional<EqlQuery>> parsed = Eql.parse(printed);
      assertThat(parsed.diagnostics()).as("seed %d: %s", seed, printed).isEmpty();
      assertThat(Trees.withoutSpans(parsed.tree().orElseThrow()))
          .as("seed %d: %s", seed, printed)
          .isEqualTo(Trees.withoutSpans(query));
    }
  }

  @Test
  void no_text_makes_the_compiler_throw_and_no_unsound_query_comes_out() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomQueries random = new RandomQueries(new Chance(seed));
    for (int i = 0; i < 50_000; i++) {
      String text = i % 2 == 0 ? random.text() : random.almostQuery();
      expectSound(Eql.compile(text, i % 4 < 2 ? OPEN : CLOSED), text, seed);
    }
  }

  @Test
  void every_tree_compiles_or_is_refused_with_a_reason() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomQueries random = new RandomQueries(new Chance(seed));
    for (int i = 0; i < 20_000; i++) {
      String text = Printer.print(random.query());
      expectSound(Eql.compile(text, i % 2 == 0 ? OPEN : CLOSED), text, seed);
    }
  }

  @Test
  void deep_nesting_is_refused_and_not_followed() {
    for (String deep :
        new String[] {
          "any where " + "(".repeat(100_000) + "true" + ")".repeat(100_000),
          "any where " + "not ".repeat(100_000) + "true",
          "any where 1 == " + "-".repeat(100_000) + "1",
          "any where 1 == " + "1 + ".repeat(100_000) + "1",
          "any where " + "length(".repeat(100_000),
          "any where " + "(".repeat(101) + "true",
        }) {
      assertThat(Eql.compile(deep, OPEN).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(EqlFault.TOO_DEEP);
    }
  }

  @Test
  void many_terms_are_no_nesting() {
    String many = "any where process.pid == 1" + " or process.pid == 1".repeat(10_000);
    assertThat(Eql.compile(many, OPEN).tree()).isPresent();
  }

  @Test
  void a_query_names_the_fields_that_it_reads() {
    EqlQuery query =
        Eql.parse("process where process.name : \"a\" and length(?user.name) > 1 and `x y` == null")
            .tree()
            .orElseThrow();
    assertThat(Eql.fields(query))
        .extracting(
            reference -> reference.path().name(),
            FieldReference::optional,
            reference -> reference.span().start())
        .containsExactly(
            tuple("process.name", false, 14),
            tuple("user.name", true, 44),
            tuple("x y", false, 64));
  }

  @Test
  void no_text_and_no_place_in_it_makes_completion_throw() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    RandomQueries random = new RandomQueries(chance);
    for (int i = 0; i < 1_000; i++) {
      String text = i % 2 == 0 ? random.text() : random.almostQuery();
      int place = chance.below(text.length() + 3) - 1;
      CompletionPoint point = EqlCompletion.at(text, place);
      assertThat(point.replaced().start())
          .as("seed %d: %s", seed, text)
          .isBetween(0, text.length());
      assertThat(point.replaced().end())
          .as("seed %d: %s", seed, text)
          .isBetween(Math.clamp(place, 0, text.length()), text.length());
    }
  }

  @Test
  void lints_only_speak() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomQueries random = new RandomQueries(new Chance(seed));
    for (int i = 0; i < 5_000; i++) {
      String text = i % 2 == 0 ? Printer.print(random.query()) : random.almostQuery();
      EqlSettings settings = i % 4 < 2 ? OPEN : CLOSED;
      Parsed<Optional<Query>> compiled = Eql.compile(text, settings);
      Parsed<Optional<Query>> checked = Eql.check(text, settings);
      expectSound(checked, text, seed);
      assertThat(conditions(checked)).as("seed %d: %s", seed, text).isEqualTo(conditions(compiled));
      assertThat(checked.diagnostics())
          .as("seed %d: %s", seed, text)
          .containsAll(compiled.diagnostics());
    }
  }

  /// Without the identity of functions.
  private static String conditions(Parsed<Optional<Query>> parsed) {
    return parsed.tree().toString().replaceAll("@[0-9a-f]+", "");
  }

  private static void expectSound(Parsed<Optional<Query>> compiled, String text, long seed) {
    assertThat(compiled.tree().isPresent())
        .as("seed %d: %s: %s", seed, text, compiled.diagnostics())
        .isEqualTo(compiled.isSound());
    assertThat(compiled.diagnostics())
        .as("seed %d: %s", seed, text)
        .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
  }
}
