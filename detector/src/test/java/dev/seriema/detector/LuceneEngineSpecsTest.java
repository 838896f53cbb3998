package dev.seriema.detector;

import dev.seriema.languages.lucene.Lucene;
import dev.seriema.languages.lucene.LuceneSettings;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
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

/// The pages of `specs/lucene` that say what matches, in the engine.
final class LuceneEngineSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/lucene");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds_in_the_engine() {
    return SpecPages.folder(PAGES).stream()
        .filter(one -> one.optional(BlockKind.MATCHES).isPresent())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    LuceneSettings settings =
        new LuceneSettings(QuerySpecs.schema(one), List.of(), Optional.of(QuerySpecs.NOW));
    String text = one.only(BlockKind.LUCENE);
    EventQuery query = Lucene.compile(text, settings).tree().orElseThrow();
    Clause clause = Lucene.clause(text, settings).orElseThrow();
    List<String> expected = one.only(BlockKind.MATCHES).lines().map(String::strip).toList();
    new EngineAnswers(query, clause, settings.schema()).expect(one.events(), expected);
  }
}
