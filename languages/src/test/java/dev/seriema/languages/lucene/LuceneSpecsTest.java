package dev.seriema.languages.lucene;

import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/lucene`, evaluated slowly and obviously. Those in `lints` show what lints
/// say too.
class LuceneSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/lucene");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return QuerySpecs.of(
        PAGES, BlockKind.LUCENE, (query, schema) -> Lucene.compile(query, settings(schema)));
  }

  @TestFactory
  Stream<DynamicTest> every_page_of_lints_holds() {
    return QuerySpecs.of(
        PAGES.resolve("lints"),
        BlockKind.LUCENE,
        (query, schema) -> Lucene.check(query, settings(schema)));
  }

  private static LuceneSettings settings(Schema schema) {
    return new LuceneSettings(schema, List.of(), Optional.of(QuerySpecs.NOW));
  }
}
