package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecMapping;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/eql` that say what matches, in the engine: by candidates and with every rule
/// tried on every event, and sequences with time told after every event and more seldom.
final class EngineSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/eql");
  private static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds_in_the_engine() {
    return SpecPages.folder(PAGES).stream()
        .filter(one -> one.matches().isPresent())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    Schema schema = one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
    EqlSettings settings =
        new EqlSettings(schema, new FieldPath("event.category"), Optional.of(NOW));
    List<String> expected = one.matches().orElseThrow();
    String text = one.only(BlockKind.EQL);
    switch (Eql.compile(text, settings).tree().orElseThrow()) {
      case EventQuery query -> {
        Clause clause = Eql.clause(text, settings).orElseThrow();
        new EngineAnswers(query, clause, schema).expect(one.events(), expected);
      }
      case SequenceQuery query -> {
        for (int chunk : List.of(1, 2, 3, 1_000)) {
          assertThat(new JoinedSpec(one.events(), false).sequences(query, chunk))
              .isEqualTo(expected);
          assertThat(new JoinedSpec(one.events(), true).sequences(query, chunk))
              .isEqualTo(expected);
        }
      }
      case SampleQuery query -> {
        assertThat(new JoinedSpec(one.events(), false).samples(query)).isEqualTo(expected);
        assertThat(new JoinedSpec(one.events(), true).samples(query)).isEqualTo(expected);
      }
    }
  }
}
