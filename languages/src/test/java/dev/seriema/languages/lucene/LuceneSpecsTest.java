package dev.seriema.languages.lucene;

import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/lucene`, evaluated slowly and obviously.
class LuceneSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/lucene");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return QuerySpecs.of(
        PAGES,
        BlockKind.LUCENE,
        (query, schema) ->
            Lucene.compile(
                query, new LuceneSettings(schema, List.of(), Optional.of(QuerySpecs.NOW))));
  }
}
