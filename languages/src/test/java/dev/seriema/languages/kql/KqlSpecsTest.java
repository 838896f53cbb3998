package dev.seriema.languages.kql;

import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/kql`, evaluated slowly and obviously. Those in `lints` show what lints say
/// too.
class KqlSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/kql");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds() {
    return QuerySpecs.of(
        PAGES, BlockKind.KQL, (query, schema) -> Kql.compile(query, settings(schema)));
  }

  @TestFactory
  Stream<DynamicTest> every_page_of_lints_holds() {
    return QuerySpecs.of(
        PAGES.resolve("lints"),
        BlockKind.KQL,
        (query, schema) -> Kql.check(query, settings(schema)));
  }

  private static KqlSettings settings(Schema schema) {
    return new KqlSettings(schema, Optional.of(QuerySpecs.NOW));
  }
}
