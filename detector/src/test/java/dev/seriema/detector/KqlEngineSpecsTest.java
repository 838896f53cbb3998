package dev.seriema.detector;

import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.kql.KqlSettings;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/kql` that say what matches, in the engine.
final class KqlEngineSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/kql");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds_in_the_engine() {
    return SpecPages.folder(PAGES).stream()
        .filter(one -> one.optional(BlockKind.MATCHES).isPresent())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    Schema schema = QuerySpecs.schema(one);
    KqlSettings settings = new KqlSettings(schema, Optional.of(QuerySpecs.NOW));
    String text = one.only(BlockKind.KQL);
    EventQuery query = Kql.compile(text, settings).tree().orElseThrow();
    Clause clause = Kql.clause(text, settings).orElseThrow();
    List<String> expected = one.only(BlockKind.MATCHES).lines().map(String::strip).toList();
    new EngineAnswers(query, clause, schema).expect(one.events(), expected);
  }
}
