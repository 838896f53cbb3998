package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomEvents;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecMapping;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shape that an author gave a query, against the condition that it is lowered to.
class ClausesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/eql");
  private static final EqlSettings SETTINGS = settings(EcsSchema.newest());

  @Test
  void a_clause_has_the_text_of_its_author() {
    String query =
        "process where not (process.name : (\"a*\", \"b\") and process.pid > 1)"
            + " or length(concat(user.name, \"x\")) + 1 == 2";
    Clause clause = Eql.clause(query, SETTINGS).orElseThrow();

    assertThat(texts(query, clause))
        .containsExactly(
            "process",
            "process.name : (\"a*\", \"b\")",
            "process.pid > 1",
            "length(concat(user.name, \"x\")) + 1 == 2",
            "= concat(user.name, \"x\")",
            "= length(concat(user.name, \"x\"))",
            "= length(concat(user.name, \"x\")) + 1");
    Clause.Group root = (Clause.Group) clause;
    assertThat(root.join()).isEqualTo(Clause.Join.ALL);
    Clause.Group either = (Clause.Group) root.terms().get(1);
    assertThat(either.join()).isEqualTo(Clause.Join.ANY);
    assertThat(text(query, either.terms().get(0))).startsWith("not (process.name");
    assertThat(either.terms().get(0)).isInstanceOf(Clause.Not.class);
  }

  @Test
  void the_category_is_one_term_among_those_of_the_condition() {
    assertThat(texts("file where a == 1 and b == 1", SETTINGS))
        .containsExactly("file", "a == 1", "b == 1");
    assertThat(texts("any where a == 1", SETTINGS)).containsExactly("a == 1");
  }

  @Test
  void a_query_that_does_not_compile_has_none() {
    assertThat(Eql.clause("process where", SETTINGS)).isEmpty();
    assertThat(Eql.clause("process where process.pid : 1", SETTINGS)).isEmpty();
  }

  @Test
  void each_stage_of_a_sequence_has_its_own() {
    String query =
        """
        sequence by host.id with maxspan=5m
          [process where process.name == "a"] by user.id with runs=2
          ![file where true] by user.id
          [any where user.id == "b"] by user.id
        until [process where process.pid == 1] by user.id
        """;
    List<StageClause> clauses = Eql.clauses(query, SETTINGS);

    assertThat(clauses)
        .extracting(StageClause::heading)
        .containsExactly("stages 1 to 2 of 4", "no stage 3 of 4", "stage 4 of 4", "until");
    assertThat(clauses.stream().map(stage -> texts(query, stage.clause())))
        .containsExactly(
            List.of("process", "process.name == \"a\""),
            List.of("file", "true"),
            List.of("user.id == \"b\""),
            List.of("process", "process.pid == 1"));
    assertThat(query.substring(clauses.get(1).span().start(), clauses.get(1).span().end()))
        .isEqualTo("![file where true] by user.id");
    assertThat(Eql.clause(query, SETTINGS).orElseThrow())
        .isInstanceOfSatisfying(
            Clause.Group.class, any -> assertThat(any.join()).isEqualTo(Clause.Join.ANY));
  }

  @Test
  void a_query_of_single_events_has_one() {
    assertThat(Eql.clauses("any where a == 1", SETTINGS))
        .extracting(StageClause::heading)
        .containsExactly("event");
    assertThat(Eql.clauses("sample by host.id [any where a == 1]", SETTINGS)).isEmpty();
  }

  @Test
  void it_says_of_every_event_of_the_specs_what_the_condition_says() {
    int compared = 0;
    for (SpecCase one : SpecPages.folder(PAGES)) {
      if (one.optional(BlockKind.EVENTS).isPresent()) {
        Schema schema =
            one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
        for (SpecEvent event : one.events()) {
          String query = one.only(BlockKind.EQL);
          EqlSettings settings = settings(schema);
          Query compiled = Eql.compile(query, settings).tree().orElseThrow();
          expectSame(query, compiled, settings, event.document());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(250);
  }

  @Test
  void it_says_of_random_events_what_the_condition_says() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomQueries queries = new RandomQueries(new Chance(seed));
    RandomEvents events = new RandomEvents(new Chance(seed));
    int compared = 0;
    for (int i = 0; i < 10_000; i++) {
      EqlQuery query = queries.query();
      String text = Printer.print(query);
      Optional<Query> compiled = Eql.compile(text, SETTINGS).tree();
      if (compiled.isPresent()) {
        for (int n = 0; n < 4; n++) {
          expectSame(text, compiled.get(), SETTINGS, events.next());
        }
        compared++;
      }
    }
    assertThat(compared).as("seed %d", seed).isGreaterThan(300);
  }

  private static void expectSame(
      String query, Query compiled, EqlSettings settings, byte[] document) {
    ReferenceEvaluator evaluator = evaluator(document);
    assertThat(
            Eql.clauses(query, settings).stream()
                .map(stage -> evaluator.evaluate(stage.clause(), false)))
        .as("%s on %s", query, new String(document, StandardCharsets.UTF_8))
        .isEqualTo(conditions(compiled).map(evaluator::evaluate).toList());
  }

  /// One for each stage as it is written.
  private static Stream<Condition> conditions(Query query) {
    return switch (query) {
      case EventQuery(var condition, _) -> Stream.of(condition);
      case SequenceQuery(var stages, var until, _, _) ->
          Stream.concat(stages.stream().distinct(), until.stream()).map(Stage::condition);
      case SampleQuery(var stages, _) -> stages.stream().map(Stage::condition);
    };
  }

  private static ReferenceEvaluator evaluator(byte[] document) {
    List<FieldPath> names = SlowDecoder.names(document).stream().map(FieldPath::new).toList();
    SlowDecoder.Outcome outcome = new SlowDecoder(names, ScanLimits.DEFAULT).decode(document);
    assertThat(outcome).isInstanceOf(SlowDecoder.Outcome.Decoded.class);
    return new ReferenceEvaluator(((SlowDecoder.Outcome.Decoded) outcome).values());
  }

  private static EqlSettings settings(Schema schema) {
    return new EqlSettings(
        schema,
        new FieldPath("event.category"),
        Optional.of(Instant.parse("2026-03-15T12:34:56Z")));
  }

  private static List<String> texts(String query, EqlSettings settings) {
    return texts(query, Eql.clause(query, settings).orElseThrow());
  }

  private static List<String> texts(String query, Clause clause) {
    List<String> texts = new ArrayList<>();
    switch (clause) {
      case Clause.Leaf leaf -> {
        texts.add(text(query, leaf));
        leaf.quantities()
            .forEach(quantity ->
                texts.add("= " + query.substring(quantity.span().start(), quantity.span().end())));
      }
      case Clause.Not(var operand, _) -> texts.addAll(texts(query, operand));
      case Clause.Group(_, var terms, _) -> terms.forEach(term -> texts.addAll(texts(query, term)));
    }
    return texts;
  }

  private static String text(String query, Clause clause) {
    return query.substring(clause.span().start(), clause.span().end());
  }
}
